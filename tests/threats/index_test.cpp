// The compiled database: what it says is what the entries say, and a damaged one is told or does no harm.
#include "threats/index.h"

#include <random>

#include "read.h"
#include "threats/compile.h"
#include "threats/evidence.h"
#include "threats/matcher.h"

namespace gannet::threats {
namespace {

/// Bytes aligned as a mapped file is.
class Aligned {
 public:
  explicit Aligned(const std::string& bytes) : words_((bytes.size() + 7) / 8 + 1), size_(bytes.size()) {
    std::memcpy(words_.data(), bytes.data(), bytes.size());
  }
  std::string_view bytes() const { return {reinterpret_cast<const char*>(words_.data()), size_}; }
  char* data() { return reinterpret_cast<char*>(words_.data()); }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

std::string shipped_bytes() {
  const auto catalogue = Catalogue::read((test::source_dir() / "threats").string());
  if (!catalogue) throw std::runtime_error(catalogue.error().message);
  const auto bytes = compile(*catalogue, test::built_knowledge());
  if (!bytes) throw std::runtime_error(bytes.error().message);
  return *bytes;
}

const std::string& scam() {
  static const std::string bytes = test::read(test::source_dir() / "examples" / "mail-server-upgrade.eml");
  return bytes;
}

std::size_t matches_with(const Index& index) {
  const test::ReadMail mail(scam());
  return match(index, AtomReader(index), mail.facts, {}, test::built_knowledge(), 8).size();
}

TEST(Index, HoldsTheEntries) {
  const Aligned file(shipped_bytes());
  const auto index = Index::open(file.bytes(), "threats.bin");
  ASSERT_TRUE(index) << index.error().message;
  const auto catalogue = Catalogue::read((test::source_dir() / "threats").string());
  std::size_t at = 0;
  for (const Entry& entry : catalogue->entries) {
    if (entry.status == "retired") continue;
    const EntryRecord& record = index->entries[at++];
    EXPECT_EQ(index->text(record.id), entry.id);
    EXPECT_EQ(index->text(record.name), entry.name);
    EXPECT_EQ(index->text(record.category), entry.category);
    ASSERT_EQ(index->traits(record).size(), entry.traits.size());
    EXPECT_EQ(index->text(index->traits(record)[0].sentence), entry.traits[0].sentence);
    EXPECT_EQ(index->places(index->traits(record)[0].any).size(), entry.traits[0].condition.any.size());
  }
  EXPECT_EQ(index->entries.size(), at);
}

TEST(Index, TheSameEntriesGiveTheSameBytes) {
  EXPECT_EQ(shipped_bytes(), shipped_bytes());
}

TEST(Index, AFileThatIsCutOrChangedIsToldInOneSentence) {
  const std::string good = shipped_bytes();
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    std::string bad = good;
    if (round % 2 == 0) {
      bad.resize(random() % good.size());
    } else {
      bad[random() % good.size()] ^= static_cast<char>(1 + random() % 255);
    }
    const Aligned file(bad);
    const auto index = Index::open(file.bytes(), "threats.bin");
    if (index) continue;  // a changed size of the last, empty sections
    EXPECT_TRUE(index.error().message.starts_with("threats.bin ")) << index.error().message;
    EXPECT_NE(index.error().message.find("build or install Gannet's data again"), std::string::npos);
    EXPECT_EQ(index.error().message.find('\n'), std::string::npos);
  }
  EXPECT_FALSE(Database::open("/nowhere/threats.bin"));
}

/// Someone else's file may have a right checksum and wrong places.
TEST(Index, WrongPlacesLeadNowhere) {
  const Aligned good(shipped_bytes());
  const auto whole = IndexFile::open(good.bytes(), "x");
  ASSERT_TRUE(whole);
  std::mt19937 random(6);
  std::size_t opened = 0;
  for (int round = 0; round < 2000; ++round) {
    IndexWriter writer;
    const auto broken = static_cast<std::uint32_t>(1 + random() % (section_count - 1));
    for (std::uint32_t section = 0; section < section_count; ++section) {
      std::string bytes(whole->bytes(static_cast<Section>(section)));
      if (section == broken && bytes.size() >= 4) {
        const std::size_t at = random() % (bytes.size() / 4) * 4;
        const std::uint32_t values[] = {0, 1, 7, 0xFFFFFFFF, 0x80000000, static_cast<std::uint32_t>(random())};
        std::memcpy(bytes.data() + at, &values[random() % 6], 4);
      }
      writer.put(static_cast<Section>(section), bytes);
    }
    const Aligned file(writer.finish());
    const auto index = Index::open(file.bytes(), "threats.bin");
    if (!index) continue;
    ++opened;
    EXPECT_LE(matches_with(*index), 8u);
  }
  EXPECT_GT(opened, 100u);  // else the test tries nothing
}

/// Conditions of every kind, the simple way and the fast one, on random texts of few words.
TEST(AtomReader, AgreesWithTheSimpleWay) {
  const std::vector<std::string> vocabulary = {"pay", "the", "fee", "now", "your", "parcel", "déjà", "l'accès", "x1", "口座"};
  std::mt19937 random(7);
  const auto words = [&](std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : " ") + vocabulary[random() % vocabulary.size()];
    return text;
  };
  test::EntryFolder folder;
  for (const char* const id : {"a", "b", "c"}) {
    std::string text = test::entry_head(id);
    for (int trait = 0; trait < 12; ++trait) {
      std::string any;
      for (int i = 0; i < 10; ++i)
        any += "\"" + std::string(i % 4 == 0 ? "subject:" : "words:") + words(1 + random() % 6) + "\", ";
      text += test::entry_trait("t" + std::to_string(trait), "any = [" + any + "\"says:ask.pay\", \"language:en\"]");
    }
    text += test::entry_trait("other",
                              "any = [\"sign:link.free-host\", \"claims:paypal\", \"has:html\", \"has:phone-number\", "
                              "\"reader:own-domain\", \"attachment:pdf\", \"claims:organisation\"]");
    folder.write(id, text);
  }
  const auto catalogue = Catalogue::read(folder.path());
  ASSERT_TRUE(catalogue) << catalogue.error().message;
  const auto bytes = compile(*catalogue, test::built_knowledge());
  ASSERT_TRUE(bytes);
  const Aligned file(*bytes);
  const auto index = Index::open(file.bytes(), "x");
  ASSERT_TRUE(index);
  const AtomReader reader(*index);
  Finding finding;
  finding.sign = "link.free-host";
  std::size_t held = 0;
  for (int round = 0; round < 150; ++round) {
    const auto mail = test::read_mail(words(random() % 8), words(random() % 40), "Content-Type: text/plain; charset=utf-8\n");
    const std::vector<Finding> findings(round % 2 == 0 ? 1 : 0, finding);
    const auto text = words_of_plain(mail->facts.plain_text, most_text);
    const auto subject = words_of_plain(mail->facts.plain_subject, most_subject);
    const AtomBits bits = reader.read(mail->facts, findings, text, subject);
    const Evidence evidence(mail->facts, findings, test::built_knowledge());
    for (std::uint32_t place = 0; place < index->atoms.size(); ++place) {
      const Atom atom{
          static_cast<Atom::Kind>(index->atoms[place].kind), std::string(index->text(index->atoms[place].name)), {}};
      const auto parsed = Atom::parse(atom.written());
      ASSERT_TRUE(parsed);
      EXPECT_EQ(bits.test(place), evidence.holds(*parsed)) << atom.written() << "\n" << mail->bytes;
      held += bits.test(place) ? 1u : 0u;
    }
  }
  EXPECT_GT(held, 500u);
}

}  // namespace
}  // namespace gannet::threats
