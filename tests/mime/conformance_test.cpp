// Every conformance message parses, in both forms of line ends, to the same tree and the same text.
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "mime/corpus.h"
#include "mime/message.h"

namespace gannet::mime {
namespace {

/// What must not depend on line ends. Base64 and quoted-printable hide line ends of their own, so texts are compared.
std::string outline(std::string_view bytes) {
  Message message = Message::parse(bytes);
  std::string out;
  for (const Part& part : message.parts()) {
    out += std::string(static_cast<std::size_t>(part.depth), ' ') + std::string(part.type) + " " + std::string(part.file_name) +
           " " + std::to_string(part.headers.size()) + (part.leaf ? "" : " holds") + "\n";
    if (part.leaf && part.is_text()) {
      const std::string_view text = message.text(part);
      EXPECT_TRUE(utf8::is_valid(text));
      out += text;
      out += "\n";
    }
  }
  return out;
}

TEST(Conformance, EveryMessageParsesWithBothLineEnds) {
  const auto folder = gannet::test::shared_dir() / "conformance/mime";
  GANNET_NEEDS(folder);
  std::size_t all = 0;
  for (const auto& file : test::files_under(folder, test::is_message_file)) {
    for (const std::string& message : test::messages_in(gannet::test::read(file))) {
      ++all;
      EXPECT_FALSE(outline(message).empty()) << file;         // as it stands: may mix line ends
      if (message.find('\0') != std::string::npos) continue;  // raw UTF-16, which more line ends would change
      const std::string lf = test::with_lf(message);
      EXPECT_EQ(outline(lf), outline(test::with_crlf(lf))) << file;
    }
  }
  std::printf("%zu messages\n", all);
  EXPECT_GT(all, 1000u);
}

TEST(Conformance, CorporaReadAlikeWithBothLineEnds) {
  const auto folder = gannet::test::corpora_dir();
  GANNET_NEEDS(folder);
  const auto files = test::files_under(folder, [](const auto& path) { return path.extension() == ".eml"; });
  const std::size_t stride = std::max<std::size_t>(1, 40 / gannet::test::test_scale());
  std::size_t all = 0;
  for (std::size_t i = 0; i < files.size(); i += stride, ++all) {
    const std::string lf = test::with_lf(gannet::test::read(files[i]));
    EXPECT_EQ(outline(lf), outline(test::with_crlf(lf))) << files[i];
  }
  EXPECT_GT(all, 0u);
}

}  // namespace
}  // namespace gannet::mime
