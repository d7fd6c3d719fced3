// The compiled database as a file: a header, and arrays of records one behind the other. Little-endian, as x86-64 and ARM are.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "gannet/result.h"
#include "threats/records.h"

namespace gannet::threats {

class IndexWriter {
 public:
  template <typename Record>
  void add(Section section, const std::vector<Record>& records) {
    static_assert(std::is_trivially_copyable_v<Record> && std::has_unique_object_representations_v<Record>);
    put(section, {reinterpret_cast<const char*>(records.data()), records.size() * sizeof(Record)});
  }
  void put(Section section, std::string_view bytes) { parts_[static_cast<std::size_t>(section)] = bytes; }
  std::string finish() const;

 private:
  std::string parts_[section_count];
};

/// A view of such bytes, which must be aligned to eight and outlive it.
class IndexFile {
 public:
  IndexFile() = default;
  /// Reads the header and all bytes against its checksum. The error says of the file `path` what is wrong, with the mend.
  static Result<IndexFile> open(std::string_view bytes, const std::string& path);

  std::string_view bytes(Section section) const { return parts_[static_cast<std::size_t>(section)]; }
  template <typename Record>
  std::span<const Record> records(Section section) const {
    const std::string_view all = bytes(section);
    return {reinterpret_cast<const Record*>(all.data()), all.size() / sizeof(Record)};
  }

 private:
  std::string_view parts_[section_count];
};

/// What is said of a file that is not as it was written.
Error damaged_index(const std::string& path, std::string_view what);

}  // namespace gannet::threats
