#include "engine.h"

#include <filesystem>

#include "base/bytes.h"
#include "base/file.h"

namespace gannet::app {
namespace {

/// A folder that the user named must be there: a misspelt one must not fall back to another.
std::string problem_of_folder(const Arguments& arguments, std::string_view option) {
  std::error_code ignored;
  if (!arguments.has(option) || std::filesystem::is_directory(arguments.value(option), ignored)) return {};
  return "--" + std::string(option) + " names " + arguments.value(option) + ", which is no folder; check the path";
}

/// Lines that say something: without "#" comments and surrounding blanks.
Result<std::vector<std::string>> lines_of(const std::string& path) {
  Result<std::string> text = read_file(path);
  if (!text) return text.error();
  std::vector<std::string> lines;
  std::string_view rest = *text;
  while (!rest.empty()) {
    std::string_view line = next_field(rest, '\n');
    line = trim(line.substr(0, line.find('#')));
    if (!line.empty()) lines.emplace_back(line);
  }
  return lines;
}

}  // namespace

Result<Engine> open_engine(const Arguments& arguments, const std::string& overlay) {
  if (std::string problem = problem_of_folders(arguments); !problem.empty()) return Error{problem};
  Options options = scanner_options(arguments);
  options.overlay = overlay.empty() ? arguments.value("overlay") : overlay;
  if (arguments.has("correspondents")) {
    Result<std::vector<std::string>> lines = lines_of(arguments.value("correspondents"));
    if (!lines) return lines.error();
    options.correspondents = *std::move(lines);
  }
  Result<Scanner> scanner = Scanner::open(options);
  if (!scanner) return scanner.error();
  Result<Renderer> renderer = Renderer::open(scanner->data_directory());
  if (!renderer) return renderer.error();
  return Engine{*std::move(scanner), *std::move(renderer)};
}

std::string problem_of_folders(const Arguments& arguments) {
  for (const std::string_view option : {"data", "knowledge", "threats"}) {
    if (std::string problem = problem_of_folder(arguments, option); !problem.empty()) return problem;
  }
  return {};
}

Context context_of(const Arguments& arguments, const std::string& envelope_sender) {
  return {arguments.value("rcpt"), envelope_sender};
}

std::string problem_of_recipient(const Arguments& arguments) {
  if (!arguments.has("rcpt")) return {};
  const std::string address = arguments.value("rcpt");
  const std::size_t at = address.find('@');
  if (at != 0 && at != std::string::npos && at + 1 < address.size()) return {};
  return "--rcpt takes a mail address such as anna@mail.example, not \"" + address + "\"";
}

}  // namespace gannet::app
