// Scanner and sentences, opened together by a command's options.
#pragma once

#include "arguments.h"
#include "gannet/report.h"
#include "gannet/scanner.h"

namespace gannet::app {

struct Engine {
  Scanner scanner;
  Renderer renderer;
};

/// `overlay`: what was learned here; that of --overlay when empty.
Result<Engine> open_engine(const Arguments& arguments, const std::string& overlay = {});

/// What the command line and the mbox say about a message.
Context context_of(const Arguments& arguments, const std::string& envelope_sender);

/// What is wrong with --data, --knowledge or --threats, or an empty text.
std::string problem_of_folders(const Arguments& arguments);

/// What is wrong with --rcpt, or an empty text.
std::string problem_of_recipient(const Arguments& arguments);

}  // namespace gannet::app
