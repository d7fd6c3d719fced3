// The compiled threat database with wrong places and a right checksum: opening tells, or matching a message does no harm. An
// input is a list of edits of seven bytes: section, offset in words, value.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "facts/facts.h"
#include "threats/compile.h"
#include "threats/matcher.h"

namespace {

using namespace gannet;

template <typename T>
T need(Result<T> result) {
  if (result) return *std::move(result);
  std::fprintf(stderr, "%s\n", result.error().message.c_str());
  std::exit(2);
}

/// A message, and the entries that ship.
struct World {
  knowledge::Knowledge knowledge = need(knowledge::Knowledge::load(GANNET_BINARY_DIR "/data"));
  std::string bytes = need(read_file(GANNET_SOURCE_DIR "/examples/mail-server-upgrade.eml"));
  mime::Message message = mime::Message::parse(bytes);
  facts::Facts facts;
  std::string whole = need(threats::compile(need(threats::Catalogue::read(GANNET_SOURCE_DIR "/threats")), knowledge));
  std::vector<std::uint64_t> aligned = std::vector<std::uint64_t>(whole.size() / 8 + 1);
  threats::IndexFile file;

  World() {
    facts::gather(message, knowledge, {}, facts);
    std::memcpy(aligned.data(), whole.data(), whole.size());
    file = need(threats::IndexFile::open({reinterpret_cast<const char*>(aligned.data()), whole.size()}, "shipped"));
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const World world;
  std::vector<std::string> sections;
  for (std::uint32_t i = 0; i < threats::section_count; ++i)
    sections.emplace_back(world.file.bytes(static_cast<threats::Section>(i)));
  for (; size >= 7; data += 7, size -= 7) {
    std::string& section = sections[data[0] % threats::section_count];
    if (section.size() < 4) continue;
    const std::size_t at = (static_cast<std::size_t>(data[1]) << 8 | data[2]) % (section.size() / 4) * 4;
    std::memcpy(section.data() + at, data + 3, 4);
  }
  threats::IndexWriter writer;
  for (std::uint32_t i = 0; i < threats::section_count; ++i) writer.put(static_cast<threats::Section>(i), sections[i]);
  const std::string bytes = writer.finish();
  std::vector<std::uint64_t> aligned(bytes.size() / 8 + 1);
  std::memcpy(aligned.data(), bytes.data(), bytes.size());
  const auto index = threats::Index::open({reinterpret_cast<const char*>(aligned.data()), bytes.size()}, "changed");
  if (!index) return 0;
  const threats::AtomReader atoms(*index);
  if (threats::match(*index, atoms, world.facts, {}, world.knowledge, 8).size() > 8) std::abort();
  return 0;
}
