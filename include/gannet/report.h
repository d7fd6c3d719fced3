// A verdict made readable. One set of sentences (knowledge/explain/<language>.toml) serves every form.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "gannet/result.h"
#include "gannet/verdict.h"

namespace gannet {

enum class Format {
  terminal,  // for people; see Style
  line,      // one line a message: level, probability, path, reason
  json,      // one object, one line; docs/report.schema.json
  html,      // one self-contained file: no script, nothing loaded from elsewhere
  headers,   // X-Gannet-... header fields, RFC 5322 folded, ASCII
};

struct Style {
  bool colour = false;     // ANSI colours
  std::size_t width = 80;  // columns, at least 40
};

/// Holds the sentences. Immutable and thread-safe.
class Renderer {
 public:
  /// `data_directory` as Scanner::data_directory() gives it.
  static Result<Renderer> open(const std::string& data_directory, std::string_view language = "en");

  Renderer(Renderer&&) noexcept;
  Renderer& operator=(Renderer&&) noexcept;
  ~Renderer();

  /// `path` names the message in the report; it is not opened. Everything that stems from the message is escaped for the
  /// format, and links are defanged ("hxxps://evil[.]example") where a person could click them.
  std::string render(const Verdict& verdict, Format format, std::string_view path, const Style& style = {}) const;

 private:
  struct Texts;
  explicit Renderer(std::unique_ptr<Texts> texts);
  std::unique_ptr<Texts> texts_;
};

}  // namespace gannet
