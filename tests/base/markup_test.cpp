// Nothing of a text can end the place it stands in.
#include "base/markup.h"

#include <gtest/gtest.h>

namespace gannet {
namespace {

TEST(Markup, Escapes) {
  EXPECT_EQ(escaped_markup("a < b & \"c\" > 'd'"), "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
  EXPECT_EQ(escaped_markup("Grüße 楽天"), "Grüße 楽天");
  EXPECT_EQ(escaped_markup(""), "");
}

}  // namespace
}  // namespace gannet
