// The folder of TOML files -> Content. Everything that is wrong is noted; the content is of use only when nothing was.
#pragma once

#include <string>

#include "knowledge/content.h"
#include "knowledge/problems.h"
#include "knowledge/toml_document.h"

namespace gannet::knowledge {

/// Adds what `folder` says to `content`; an entry of the same id or name takes the place of what stood there before.
/// `content.folds` and `content.look_alikes` must be set. An overlay need not have all files.
void read_sources(const std::string& folder, Content& content, Problems& problems);

/// The word lists that `folder`/words.toml names. A list that is not installed is a warning on stderr, not a problem.
void read_words(const std::string& folder, Content& content, Problems& problems);

// One kind of file each.
void read_hosts(const std::string& file, const TomlValue& document, Content& content, Problems& problems);
void read_rewriters(const std::string& file, const TomlValue& document, Content& content, Problems& problems);
void read_organisations(const std::string& file, const TomlValue& document, Content& content, Problems& problems);
void read_phrases(const std::string& file, const TomlValue& document, Content& content, Problems& problems);
void read_files(const std::string& file, const TomlValue& document, Content& content, Problems& problems);
void read_uses(const std::string& file, const TomlValue& document, Content& content, Problems& problems);
void read_letters(const std::string& file, const TomlValue& document, Content& content, Problems& problems);
void read_sets(const std::string& file, const TomlValue& document, Content& content, Problems& problems);

/// What must hold between the files: an id, a domain and a mailbox domain belong to one organisation.
void check_organisations(const Content& content, Problems& problems);

/// Lower-case letters, digits and hyphens between dots, as host names are compared; international names as "xn--...".
bool is_host_name(std::string_view name);

}  // namespace gannet::knowledge
