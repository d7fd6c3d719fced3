// The compiled file: a header, a table of sections, and the sections, each with its checksum. Little-endian, as x86-64 and ARM
// are. A reader skips sections that it does not know; `version` changes when a known one changes its meaning.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/result.h"

namespace gannet::knowledge {

enum class Section : std::uint32_t {
  strings = 1,
  references,  // lists of strings
  organisations,
  hosts,
  paths,
  rewriters,
  files,
  folds,
  look_alikes,
  word_languages,
  word_filter,  // one section a language; `tag` is its place among word_languages
  steps,
  alternatives,
  targets,
  uses,
  literals,
  patterns,  // the literals as a serialised Hyperscan database
  sets,      // a FileRecord each: a word and the sets it is in
  host_groups,
  sign_uses,
  similar_letters,
  similar_names,
  similar_order,
  letter_runs,  // one section a language, as word_filter
  class_places,
  together,
};

/// Where a string stands in Section::strings.
struct StringRef {
  std::uint32_t at = 0, size = 0;
};

constexpr std::uint32_t image_version = 6;

/// Where the compiled knowledge stands in a data folder.
std::string compiled_path(const std::string& data_directory);

class ImageWriter {
 public:
  void add(Section section, std::string bytes, std::uint32_t tag = 0);
  template <typename Record>
  void add_records(Section section, const std::vector<Record>& records) {
    static_assert(std::is_trivially_copyable_v<Record>);
    add(section, std::string(reinterpret_cast<const char*>(records.data()), records.size() * sizeof(Record)));
  }
  std::string finish() const;

 private:
  struct Part {
    Section section;
    std::uint32_t tag;
    std::string bytes;
  };
  std::vector<Part> parts_;
};

/// A view of the bytes of such a file. Its size and its table are checked, not each byte: what is read from it is bounded
/// wherever it points, so a wrong bit gives a wrong answer and nothing worse.
class Image {
 public:
  Image() = default;
  /// The error says what is wrong with the file of that name, in one sentence with the mend. `bytes` must be aligned to eight.
  static Result<Image> open(std::string_view bytes, const std::string& path);

  /// Are all bytes as they were written? Reads the whole file.
  bool is_intact() const;

  /// Empty when there is none.
  std::string_view section(Section section, std::uint32_t tag = 0) const;
  template <typename Record>
  std::pair<const Record*, std::size_t> records(Section which) const {
    const std::string_view bytes = section(which);
    return {reinterpret_cast<const Record*>(bytes.data()), bytes.size() / sizeof(Record)};
  }

 private:
  std::string_view bytes_;
};

}  // namespace gannet::knowledge
