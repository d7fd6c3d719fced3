#include "knowledge/image.h"

#include <array>
#include <filesystem>

namespace gannet::knowledge {
namespace {

constexpr std::array<char, 8> magic = {'G', 'A', 'N', 'N', 'E', 'T', 'K', 'B'};
constexpr std::size_t alignment = 64;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version, sections;
  std::uint64_t size, table_checksum;
};
struct Row {
  std::uint32_t section, tag;
  std::uint64_t at, size, checksum;
};

/// Fletcher's sums over 64-bit words, in four lanes. Not against forgery: who can write the file can do anything.
std::uint64_t checksum(std::string_view bytes) {
  constexpr std::uint64_t prime = 0x9E3779B185EBCA87ull;
  std::array<std::uint64_t, 4> sums = {1, 2, 3, bytes.size()}, sums_of_sums = {};
  while (bytes.size() >= 32) {
    for (std::size_t i = 0; i < 4; ++i) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data() + 8 * i, 8);
      sums[i] += word;
      sums_of_sums[i] += sums[i];
    }
    bytes.remove_prefix(32);
  }
  std::uint64_t all = 0;
  for (const std::uint64_t sum : sums) all = (all ^ sum) * prime + (all >> 31);
  for (const std::uint64_t sum : sums_of_sums) all = (all ^ sum) * prime + (all >> 31);
  for (const char c : bytes) all = (all ^ static_cast<unsigned char>(c)) * prime;
  return all;
}

std::size_t aligned(std::size_t size) {
  return (size + alignment - 1) / alignment * alignment;
}

}  // namespace

void ImageWriter::add(Section section, std::string bytes, std::uint32_t tag) {
  parts_.push_back({section, tag, std::move(bytes)});
}

std::string ImageWriter::finish() const {
  std::vector<Row> rows;
  std::size_t at = aligned(sizeof(Header) + parts_.size() * sizeof(Row));
  for (const Part& part : parts_) {
    const auto section = static_cast<std::uint32_t>(part.section);
    rows.push_back({section, part.tag, at, part.bytes.size(), checksum(part.bytes)});
    at += aligned(part.bytes.size());
  }
  const std::string_view table(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(Row));
  const Header header{magic, image_version, static_cast<std::uint32_t>(rows.size()), at, checksum(table)};
  std::string bytes(reinterpret_cast<const char*>(&header), sizeof(header));
  bytes.append(table);
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    bytes.resize(rows[i].at);
    bytes.append(parts_[i].bytes);
  }
  bytes.resize(at);
  return bytes;
}

Result<Image> Image::open(std::string_view bytes, const std::string& path) {
  const auto broken = [&](const std::string& what) {
    return Error{path + " " + what + "; build or install Gannet's data again (cmake --build build --target gannet_data)"};
  };
  Header header{};
  if (bytes.size() < sizeof(header)) return broken("is cut short");
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.magic != magic) return broken("is no compiled knowledge file");
  if (header.version != image_version) {
    return broken("is of version " + std::to_string(header.version) + ", this program reads version " +
                  std::to_string(image_version));
  }
  if (header.size != bytes.size()) return broken("is cut short or has bytes too many");
  if (header.sections > (bytes.size() - sizeof(header)) / sizeof(Row)) return broken("is damaged");
  const std::string_view table = bytes.substr(sizeof(header), header.sections * sizeof(Row));
  if (checksum(table) != header.table_checksum) return broken("is damaged");
  for (std::size_t i = 0; i < header.sections; ++i) {
    Row row{};
    std::memcpy(&row, table.data() + i * sizeof(Row), sizeof(row));
    if (row.at > bytes.size() || row.size > bytes.size() - row.at || row.at % alignment != 0) return broken("is damaged");
  }
  Image image;
  image.bytes_ = bytes;
  return image;
}

std::string_view Image::section(Section section, std::uint32_t tag) const {
  Header header{};
  if (bytes_.size() < sizeof(header)) return {};
  std::memcpy(&header, bytes_.data(), sizeof(header));
  for (std::size_t i = 0; i < header.sections; ++i) {
    Row row{};
    std::memcpy(&row, bytes_.data() + sizeof(header) + i * sizeof(Row), sizeof(row));
    if (row.section == static_cast<std::uint32_t>(section) && row.tag == tag) return bytes_.substr(row.at, row.size);
  }
  return {};
}

bool Image::is_intact() const {
  Header header{};
  if (bytes_.size() < sizeof(header)) return false;
  std::memcpy(&header, bytes_.data(), sizeof(header));
  for (std::size_t i = 0; i < header.sections; ++i) {
    Row row{};
    std::memcpy(&row, bytes_.data() + sizeof(header) + i * sizeof(Row), sizeof(row));
    if (checksum(bytes_.substr(row.at, row.size)) != row.checksum) return false;
  }
  return true;
}

std::string compiled_path(const std::string& data_directory) {
  return (std::filesystem::path(data_directory) / "knowledge" / "knowledge.bin").string();
}

}  // namespace gannet::knowledge
