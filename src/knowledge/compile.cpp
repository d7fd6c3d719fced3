#include "knowledge/compile.h"

#include <filesystem>
#include <fstream>
#include <numeric>

#include "knowledge/encode.h"
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

}  // namespace

Result<CompileReport> compile(const std::string& source, const std::string& target) {
  Content content;
  LetterTables letters = build_letter_tables();
  content.folds = std::move(letters.folds);
  content.look_alikes = std::move(letters.look_alikes);
  Problems problems;
  read_sources(source, content, problems);
  if (problems.none()) read_words(source, content, problems);
  if (!problems.none()) return problems.error();
  for (OrganisationEntry& entry : content.organisations) shorten(entry.where, source);
  for (HostGroupEntry& entry : content.host_groups) shorten(entry.where, source);
  const Result<std::string> bytes = encode(content);
  if (!bytes) return bytes.error();
  const Result<std::size_t> written = write_whole(*bytes, std::filesystem::path(target) / "knowledge.bin");
  if (!written) return written.error();
  CompileReport report;
  report.organisations = content.organisations.size();
  report.hosts = content.hosts.size();
  report.phrases = content.phrases.size();
  report.rewriters = content.rewriters.size();
  report.words = std::accumulate(content.words.begin(), content.words.end(), std::size_t{0}, size_of);
  report.bytes = *written;
  return report;
}

}  // namespace gannet::knowledge
