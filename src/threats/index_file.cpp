#include "threats/index_file.h"

#include <array>

#include "base/minhash.h"

namespace gannet::threats {
namespace {

constexpr std::array<char, 8> magic = {'G', 'A', 'N', 'N', 'E', 'T', 'T', 'D'};
constexpr std::uint32_t version = 1;  // of the records' meaning
constexpr std::size_t alignment = 8;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version, sections;
  std::uint64_t checksum;  // of all that follows the header
  std::uint64_t sizes[section_count];
};

std::size_t aligned(std::size_t size) {
  return (size + alignment - 1) / alignment * alignment;
}

/// Against broken disks and copies, not against forgery: who can write the file can do anything. Four lanes, or each word would
/// wait for the one before.
std::uint64_t checksum(std::string_view bytes) {
  constexpr std::uint64_t prime = 0x9E3779B185EBCA87ull;
  std::array<std::uint64_t, 4> lanes = {1, 2, 3, bytes.size()};
  for (; bytes.size() >= 32; bytes.remove_prefix(32)) {
    for (std::size_t i = 0; i < 4; ++i) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data() + 8 * i, 8);
      lanes[i] = (lanes[i] ^ word) * prime;
      lanes[i] ^= lanes[i] >> 29;
    }
  }
  std::uint64_t all = 0;
  for (const std::uint64_t lane : lanes) all = minhash::mixed(all ^ lane);
  for (const char c : bytes) all = (all ^ static_cast<unsigned char>(c)) * prime;
  return minhash::mixed(all);
}

}  // namespace

Error damaged_index(const std::string& path, std::string_view what) {
  return Error{path + " " + std::string(what) +
               "; build or install Gannet's data again (cmake --build build --target gannet_data)"};
}

std::string IndexWriter::finish() const {
  Header header{magic, version, section_count, 0, {}};
  std::string body;
  for (std::size_t i = 0; i < section_count; ++i) {
    header.sizes[i] = parts_[i].size();
    body += parts_[i];
    body.resize(aligned(body.size()));
  }
  header.checksum = checksum(body);
  return std::string(reinterpret_cast<const char*>(&header), sizeof(header)) + body;
}

Result<IndexFile> IndexFile::open(std::string_view bytes, const std::string& path) {
  Header header{};
  if (bytes.size() < sizeof(header)) return damaged_index(path, "is cut short");
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.magic != magic) return damaged_index(path, "is no compiled threat database");
  if (header.version != version || header.sections != section_count) {
    return damaged_index(
        path, "is of version " + std::to_string(header.version) + ", this program reads version " + std::to_string(version));
  }
  std::string_view rest = bytes.substr(sizeof(header));
  if (checksum(rest) != header.checksum) return damaged_index(path, "is damaged");
  IndexFile file;
  for (std::size_t i = 0; i < section_count; ++i) {
    const std::uint64_t size = header.sizes[i];
    if (size > rest.size() || aligned(size) > rest.size()) return damaged_index(path, "is damaged");
    file.parts_[i] = rest.substr(0, size);
    rest.remove_prefix(aligned(size));
  }
  if (!rest.empty()) return damaged_index(path, "has bytes too many");
  return file;
}

}  // namespace gannet::threats
