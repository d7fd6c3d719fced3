// Finding entries by words that a person may mistype.
#include "publish/search.h"

#include "entries.h"

namespace gannet::publish {
namespace {

class Search : public testing::Test {
 protected:
  std::string found(const std::vector<std::string>& words, const std::string& language = {}) {
    std::string ids;
    for (const Found& one : search(catalogue_, {words, language}, test::built_knowledge()))
      ids += (ids.empty() ? "" : " ") + one.entry->id;
    return ids;
  }
  test::Shelf shelf_;
  threats::Catalogue catalogue_ = shelf_.read();
};

TEST_F(Search, FindsNamesAliasesCategoriesAndBrands) {
  EXPECT_EQ(found({"parcel"}), "parcel-fee");
  EXPECT_EQ(found({"customs", "fee"}), "parcel-fee");
  EXPECT_EQ(found({"crypto"}), "wallet-check");
  EXPECT_EQ(found({"DHL"}), "parcel-fee");
  EXPECT_EQ(found({"PERIME"}), "locker-token");
  EXPECT_EQ(found({"jeton périmé"}), "locker-token");
}

TEST_F(Search, ForgivesOneLetterAndTakesBeginnings) {
  EXPECT_EQ(found({"parcle"}), "parcel-fee");
  EXPECT_EQ(found({"walet"}), "wallet-check");
  EXPECT_EQ(found({"wall"}), "wallet-check");
  EXPECT_EQ(found({"wlale"}), "");
  EXPECT_EQ(found({"fea"}), "");  // three letters are too few to forgive one
}

TEST_F(Search, AllWordsMustBeFoundAndTheBestComesFirst) {
  EXPECT_EQ(found({"parcel", "wallet"}), "");
  EXPECT_EQ(found({"token"}), "locker-token");
  EXPECT_EQ(found({}), "locker-token parcel-fee wallet-check");
  EXPECT_EQ(found({}, "en"), "parcel-fee wallet-check");
  EXPECT_EQ(found({"fee"}, "fr"), "");
}

TEST(OneSlip, IsALetterChangedLeftOutPutInOrSwapped) {
  for (const auto& [a, b] : {std::pair{"parcel", "parcel"},
                             {"parcel", "parsel"},
                             {"parcel", "parce"},
                             {"parcel", "pparcel"},
                             {"parcel", "aprcel"},
                             {"parcel", "parcle"},
                             {"a", ""},
                             {"", ""}}) {
    EXPECT_TRUE(one_slip_apart(a, b)) << a << " " << b;
    EXPECT_TRUE(one_slip_apart(b, a)) << a << " " << b;
  }
  for (const auto& [a, b] : {std::pair{"parcel", "parxxl"}, {"parcel", "parc"}, {"parcel", "praecl"}, {"ab", ""}})
    EXPECT_FALSE(one_slip_apart(a, b)) << a << " " << b;
}

}  // namespace
}  // namespace gannet::publish
