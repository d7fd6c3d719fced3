// What the program says beside its reports.
#pragma once

#include <string>
#include <string_view>

namespace gannet::app {

/// One sentence on standard error, as "gannet: ...". Names from outside are made fit for the screen.
void complain(std::string_view sentence);

/// The same; returns the exit code of a command that could not do its work.
int fail(std::string_view sentence);

/// Text on standard output.
void print(std::string_view text);

/// True when something of that name is there.
bool names_a_file(const std::string& path);

}  // namespace gannet::app
