#include "gannet/report.h"

#include "base/file.h"
#include "report/forms.h"
#include "report/texts.h"

namespace gannet {

struct Renderer::Texts {
  report::Texts texts;
  std::string style_sheet;
};

Renderer::Renderer(std::unique_ptr<Texts> texts) : texts_(std::move(texts)) {}
Renderer::Renderer(Renderer&&) noexcept = default;
Renderer& Renderer::operator=(Renderer&&) noexcept = default;
Renderer::~Renderer() = default;

Result<Renderer> Renderer::open(const std::string& data_directory, std::string_view language) {
  const std::string folder = data_directory + "/knowledge/explain/";
  Result<report::Texts> texts = report::load_texts(folder + std::string(language) + ".toml");
  if (!texts) return texts.error();
  Result<std::string> style_sheet = read_file(folder + "report.css");
  if (!style_sheet)
    return Error{"the style of HTML reports cannot be read (" + style_sheet.error().message + "); install Gannet's data again"};
  auto held = std::make_unique<Texts>();
  held->texts = *std::move(texts);
  held->style_sheet = *std::move(style_sheet);
  return Renderer(std::move(held));
}

std::string Renderer::render(const Verdict& verdict, Format format, std::string_view path, const Style& style) const {
  const report::Subject subject{verdict, texts_->texts, path};
  switch (format) {
    case Format::terminal:
      return report::as_terminal(subject, style);
    case Format::line:
      return report::as_line(subject, style);
    case Format::json:
      return report::as_json(subject);
    case Format::html:
      return report::as_html(subject, texts_->style_sheet);
    case Format::headers:
      return report::as_headers(subject);
  }
  return {};
}

}  // namespace gannet
