#include "engine.h"

#include <filesystem>

namespace gannet::app {
namespace {

/// A folder that the user named must be there: a misspelt one must not fall back to another.
std::string problem_of_folder(const Arguments& arguments, std::string_view option) {
  std::error_code ignored;
  if (!arguments.has(option) || std::filesystem::is_directory(arguments.value(option), ignored)) return {};
  return "--" + std::string(option) + " names " + arguments.value(option) + ", which is no folder; check the path";
}

}  // namespace

Result<Engine> open_engine(const Arguments& arguments) {
  for (const std::string_view option : {"data", "knowledge"}) {
    if (std::string problem = problem_of_folder(arguments, option); !problem.empty()) return Error{problem};
  }
  Result<Scanner> scanner = Scanner::open(scanner_options(arguments));
  if (!scanner) return scanner.error();
  Result<Renderer> renderer = Renderer::open(scanner->data_directory());
  if (!renderer) return renderer.error();
  return Engine{*std::move(scanner), *std::move(renderer)};
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
