// A few entries of our own, and the knowledge of this build.
#pragma once

#include <unistd.h>

#include "knowledge/knowledge.h"
#include "support.h"
#include "threats/catalogue.h"

namespace gannet::test {

inline const knowledge::Knowledge& built_knowledge() {
  static const knowledge::Knowledge loaded = [] {
    auto opened = knowledge::Knowledge::load(std::string(GANNET_BINARY_DIR) + "/data");
    if (!opened) throw std::runtime_error(opened.error().message);
    return *std::move(opened);
  }();
  return loaded;
}

/// A folder of entries, gone with the object.
class Shelf {
 public:
  Shelf() : root_(std::filesystem::temp_directory_path() / ("gannet-shelf-" + std::to_string(::getpid()))) {
    add("parcel-fee",
        "name = \"Parcel held for a fee\"\ncategory = \"delivery\"\nseverity = \"medium\"\nprevalence = \"common\"\n"
        "last_seen = \"2026-10\"\nlanguages = [\"en\", \"de\"]\naliases = [\"Customs fee\"]\n",
        "claims:dhl");
    add("locker-token",
        "name = \"Locker token <b>due</b>\"\ncategory = \"other\"\nseverity = \"high\"\nprevalence = \"rare\"\n"
        "last_seen = \"2026-11\"\nlanguages = [\"fr\"]\naliases = [\"Jeton périmé\"]\n",
        "has:html");
    add("wallet-check",
        "name = \"Wallet check\"\ncategory = \"crypto\"\nseverity = \"high\"\nprevalence = \"common\"\n"
        "last_seen = \"2026-09\"\nlanguages = [\"en\"]\naliases = [\"Seed phrase\"]\n",
        "has:html");
  }
  ~Shelf() { std::filesystem::remove_all(root_); }
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;

  std::string path() const { return root_.string(); }
  threats::Catalogue read() const {
    auto catalogue = threats::Catalogue::read(path());
    if (!catalogue) throw std::runtime_error(catalogue.error().message);
    return *std::move(catalogue);
  }

 private:
  void add(const std::string& id, const std::string& keys, const std::string& atom) const {
    std::filesystem::create_directories(root_ / id);
    std::string text = "id = \"" + id + "\"\nstatus = \"stable\"\n" + keys;
    for (const char* const trait : {"a", "b", "c"}) {
      text +=
          std::string("[[trait]]\nid = \"") + trait + "\"\nsentence = \"It does " + trait + ".\"\nany = [\"" + atom + "\"]\n";
    }
    text += "[[look_alike]]\nwhat = \"A real *notice*.\"\ntell = \"It asks nothing.\"\n";
    std::ofstream(root_ / id / "threat.toml") << text;
    std::ofstream(root_ / id / "article.md")
        << "# A title\n\n## What it is\nSome **bold words** here.\n\n1. first\n2. second\n\n## What to do\nNothing.\n"
        << "\n## Similar scams\nThe [parcel](../parcel-fee/article.md).\n";
  }

  std::filesystem::path root_;
};

}  // namespace gannet::test
