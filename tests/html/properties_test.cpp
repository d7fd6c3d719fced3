// The properties of the fuzzer on corpus messages read as one HTML page each, and on our own seeds.
#include "properties.h"

#include "support.h"

namespace gannet::html {
namespace {

std::size_t check_folder(const std::filesystem::path& folder, std::size_t step) {
  std::size_t seen = 0;
  std::size_t checked = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file() || seen++ % step != 0) continue;
    const std::string source = test::read(entry.path());
    for (const Page& page : {read(source), read_plain(source)}) {
      const char* const broken = broken_property(page, source, {});
      EXPECT_EQ(broken, nullptr) << broken << ": " << entry.path();
    }
    ++checked;
  }
  return checked;
}

TEST(Properties, Seeds) {
  EXPECT_GE(check_folder(test::source_dir() / "fuzz/seeds/html", 1), 3u);
}

TEST(Properties, Corpora) {
  const std::filesystem::path folder = test::corpora_dir() / "train/pot";
  GANNET_NEEDS(folder);
  EXPECT_GT(check_folder(folder, test::test_scale() >= 10 ? 1 : 20), 50u);
}

}  // namespace
}  // namespace gannet::html
