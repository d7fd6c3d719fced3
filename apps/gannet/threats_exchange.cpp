// gannet threats export and import: the database in formats of other programs.
#include <ctime>
#include <filesystem>
#include <fstream>

#include "base/file.h"
#include "messages.h"
#include "options_table.h"
#include "output.h"
#include "publish/exchange.h"
#include "threats.h"

namespace gannet::app {
namespace {

namespace fs = std::filesystem;

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm utc{};
  char text[16] = "";
  if (::gmtime_r(&now, &utc) != nullptr) std::strftime(text, sizeof text, "%Y-%m-%d", &utc);
  return text;
}

std::string write_file(const fs::path& path, const std::string& text) {
  std::error_code ignored;
  fs::create_directories(path.parent_path(), ignored);
  std::ofstream out(path, std::ios::binary);
  out << text;
  return out.flush() ? std::string{} : path.string() + ": cannot be written; name a folder for entries by --threats DIR";
}

}  // namespace

int export_threats(const ThreatsCall& call) {
  if (!call.operands.empty())
    return fail("\"gannet threats export\" takes no words; choose the form by --format stix, misp or json");
  const std::string format = call.arguments.value("format");
  if (format == "terminal") return fail("an export is for programs; choose --format stix, misp or json");
  const Result<threats::Catalogue> catalogue = threats::Catalogue::read(call.folder);
  if (!catalogue) return fail(catalogue.error().message);
  const publish::Exchange form = format == "stix"   ? publish::Exchange::stix
                                 : format == "misp" ? publish::Exchange::misp
                                                    : publish::Exchange::json;
  const Result<std::string> text = publish::exported(*catalogue, form, today());
  if (!text) return fail(text.error().message);
  Result<Output> output = Output::open(call.arguments.value("output"));
  if (!output) return fail(output.error().message);
  output->write(*text);
  if (const Result<bool> written = output->finish(); !written) return fail(written.error().message);
  return exit_clear;
}

int import_threats(const ThreatsCall& call) {
  if (call.operands.size() != 1) return fail("\"gannet threats import\" takes one file, as gannet threats export writes it");
  const std::string& file = call.operands.front();
  const Result<std::string> bytes = read_file(file);
  if (!bytes) return fail(bytes.error().message);
  const Result<publish::Imported> imported = publish::imported(*bytes);
  if (!imported) return fail(file + ": " + imported.error().message);
  for (const std::string& note : imported->notes) complain("note: " + note);
  const fs::path folder = call.arguments.has("threats") ? call.folder : std::string("threats");
  std::size_t written = 0;
  for (const publish::Imported::One& one : imported->entries) {
    const fs::path target = folder / one.entry.id;
    if (names_a_file(target.string())) {
      complain("note: " + target.string() + " is there already and stays as it is");
      continue;
    }
    std::string problem = write_file(target / "threat.toml", publish::as_toml(one.entry));
    if (problem.empty() && !one.article.empty()) problem = write_file(target / "article.md", one.article);
    if (!problem.empty()) return fail(problem);
    ++written;
  }
  print(std::to_string(written) + " entries were written to " + folder.string() +
        ". They have no samples yet: \"gannet threats lint\" tells what is missing.\n");
  return exit_clear;
}

}  // namespace gannet::app
