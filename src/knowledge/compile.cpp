#include "knowledge/compile.h"

#include <filesystem>
#include <fstream>
#include <numeric>

#include "base/file.h"
#include "knowledge/encode.h"
#include "knowledge/image.h"
#include "knowledge/sources.h"

namespace gannet::knowledge {
namespace {

/// Written beside its place and moved there, so that a program that has the old one mapped goes on reading that.
Result<std::size_t> write_whole(const std::string& bytes, const std::filesystem::path& path) {
  const std::filesystem::path beside = path.string() + ".new";
  std::error_code problem;
  std::filesystem::create_directories(path.parent_path(), problem);
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (out) std::filesystem::rename(beside, path, problem);
  if (!out || problem) {
    std::filesystem::remove(beside, problem);
    return Error{path.string() + ": cannot be written; check that the folder may be written to and the disk is not full"};
  }
  return bytes.size();
}

/// Files are named below the folder, so that the compiled knowledge tells nothing of the machine it was compiled on.
void shorten(SourceEntry& where, const std::string& folder) {
  if (!where.file.starts_with(folder)) return;
  where.file.erase(0, folder.size());
  where.file.erase(0, where.file.find_first_not_of('/'));
}

std::size_t size_of(std::size_t sum, const WordList& list) {
  return sum + list.words;
}

struct Built {
  std::string bytes;
  CompileReport report;
};

Result<Built> build(const std::string& source, Content content, bool whole) {
  Problems problems;
  read_sources(source, content, problems);
  if (problems.none() && whole) read_words(source, content, problems);
  if (!problems.none()) return problems.error();
  for (OrganisationEntry& entry : content.organisations) shorten(entry.where, source);
  for (HostGroupEntry& entry : content.host_groups) shorten(entry.where, source);
  Result<std::string> bytes = encode(content);
  if (!bytes) return bytes.error();
  Built built{*std::move(bytes), {}};
  built.report.organisations = content.organisations.size();
  built.report.hosts = content.hosts.size();
  built.report.phrases = content.phrases.size() + content.together.size();
  built.report.rewriters = content.rewriters.size();
  built.report.words = std::accumulate(content.words.begin(), content.words.end(), std::size_t{0}, size_of);
  built.report.bytes = built.bytes.size();
  return built;
}

Content letters_only() {
  Content content;
  LetterTables letters = build_letter_tables();
  content.folds = std::move(letters.folds);
  content.look_alikes = std::move(letters.look_alikes);
  return content;
}

}  // namespace

Result<CompileReport> compile(const std::string& source, const std::string& target) {
  const Result<Built> built = build(source, letters_only(), true);
  if (!built) return built.error();
  const Result<std::size_t> written = write_whole(built->bytes, std::filesystem::path(target) / "knowledge.bin");
  if (!written) return written.error();
  return built->report;
}

Result<CompileReport> check(const std::string& source, const std::string& data_directory) {
  if (data_directory.empty()) {
    const Result<Built> alone = build(source, letters_only(), true);
    return alone ? Result<CompileReport>(alone->report) : alone.error();
  }
  const std::string path = compiled_path(data_directory);
  const Result<MappedFile> file = MappedFile::open(path);
  if (!file) return file.error();
  const Result<Image> base = Image::open(file->bytes(), path);
  if (!base) return base.error();
  const Result<Built> over = build(source, decode(*base), false);
  return over ? Result<CompileReport>(over->report) : over.error();
}

}  // namespace gannet::knowledge
