#include "threats/database.h"

#include "base/file.h"
#include "threats/compile.h"
#include "threats/matcher.h"

namespace gannet::threats {

struct Database::Opened {
  MappedFile file;
  std::vector<std::uint64_t> compiled;  // when there is no file; words, so that it is aligned
  Index index;
  AtomReader atoms;

  Result<bool> open(std::string_view bytes, const std::string& path) {
    auto opened = Index::open(bytes, path);
    if (!opened) return opened.error();
    index = *std::move(opened);
    atoms = AtomReader(index);
    return true;
  }
};

Database::Database(std::unique_ptr<Opened> opened) : opened_(std::move(opened)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

std::size_t Database::size() const {
  return opened_->index.entries.size();
}

Result<Database> Database::open(const std::string& path) {
  auto file = MappedFile::open(path);
  if (!file) return file.error();
  auto opened = std::make_unique<Opened>();
  opened->file = *std::move(file);
  if (const auto done = opened->open(opened->file.bytes(), path); !done) return done.error();
  return Database(std::move(opened));
}

Result<Database> Database::load(const std::string& directory, const knowledge::Knowledge& knowledge) {
  const auto catalogue = Catalogue::read(directory);
  if (!catalogue) return catalogue.error();
  const auto bytes = compile(*catalogue, knowledge);
  if (!bytes) return bytes.error();
  auto opened = std::make_unique<Opened>();
  opened->compiled.resize((bytes->size() + 7) / 8);
  std::memcpy(opened->compiled.data(), bytes->data(), bytes->size());
  const std::string_view aligned(reinterpret_cast<const char*>(opened->compiled.data()), bytes->size());
  if (const auto done = opened->open(aligned, directory); !done) return done.error();
  return Database(std::move(opened));
}

std::vector<Match> Database::match(const facts::Facts& facts, std::span<const Finding> findings,
                                   const knowledge::Knowledge& knowledge) const {
  return threats::match(opened_->index, opened_->atoms, facts, findings, knowledge, most_matches);
}

std::string compiled_path(const std::string& data_directory) {
  return data_directory + "/threats.bin";
}

}  // namespace gannet::threats
