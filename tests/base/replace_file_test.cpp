// Files that several processes change, and the keyed hash.
#include "base/replace_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <thread>
#include <vector>

#include "base/siphash.h"
#include "support.h"

namespace gannet::test {
namespace {

namespace fs = std::filesystem;

class ReplaceFile : public testing::Test {
 protected:
  ReplaceFile() {
    std::string name = (fs::temp_directory_path() / "gannet-replace-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    path_ = (folder_ / "count").string();
  }
  ~ReplaceFile() override { fs::remove_all(folder_); }

  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
  std::string path_;
};

TEST_F(ReplaceFile, WritesAndLeavesNothingBeside) {
  ASSERT_TRUE(replace_file(path_, "one"));
  ASSERT_TRUE(replace_file(path_, "two"));
  EXPECT_EQ(read(path_), "two");
  EXPECT_EQ(files(), 1u);
}

TEST_F(ReplaceFile, KeepsPermissionsAndIsTheOwnersAtFirst) {
  ASSERT_TRUE(replace_file(path_, "one"));
  EXPECT_EQ(fs::status(path_).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  const fs::perms shared = fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::group_write;
  fs::permissions(path_, shared);
  ASSERT_TRUE(replace_file(path_, "two"));
  EXPECT_EQ(fs::status(path_).permissions(), shared);
}

TEST_F(ReplaceFile, AFailureIsOneSentenceAndKeepsTheOldFile) {
  const auto missing = replace_file((folder_ / "no/such").string(), "x");
  ASSERT_FALSE(static_cast<bool>(missing));
  EXPECT_NE(missing.error().message.find("no/such: cannot be written"), std::string::npos) << missing.error().message;
  fs::create_directory(path_);
  EXPECT_FALSE(replace_file(path_, "x"));
  EXPECT_EQ(files(), 1u) << "the file beside it is gone again";
}

TEST_F(ReplaceFile, UnderALockNothingIsLost) {
  ASSERT_TRUE(replace_file(path_, "0"));
  constexpr int threads = 4, times = 25;
  std::vector<std::jthread> all;
  for (int i = 0; i < threads; ++i) {
    all.emplace_back([&] {
      for (int time = 0; time < times; ++time) {
        const auto lock = FileLock::wait(path_ + ".lock");
        ASSERT_TRUE(static_cast<bool>(lock));
        ASSERT_TRUE(replace_file(path_, std::to_string(std::stoi(read(path_)) + 1)));
      }
    });
  }
  all.clear();
  EXPECT_EQ(read(path_), std::to_string(threads * times));
}

TEST(SipHash, IsThatOfThePaper) {
  const SipKey key = {0x0706050403020100ull, 0x0F0E0D0C0B0A0908ull};
  std::string text;
  for (char c = 0; c < 15; ++c) text += c;
  EXPECT_EQ(siphash(text, key), 0xA129CA6149BE45E5ull);  // appendix A
  EXPECT_NE(siphash(text, {1, 2}), siphash(text, key));
  EXPECT_EQ(siphash("", key), 0x726FDB47DD0E0E31ull);  // the first of the authors' vectors
}

}  // namespace
}  // namespace gannet::test
