// gannet threats show: the article of a threat.
#include "messages.h"
#include "options_table.h"
#include "output.h"
#include "publish/article.h"
#include "suggest.h"
#include "threats.h"
#include "threats/catalogue.h"

namespace gannet::app {

int show_threat(const ThreatsCall& call) {
  if (call.operands.size() != 1) return fail("\"gannet threats show\" takes one id; \"gannet threats list\" names them");
  const std::string& id = call.operands.front();
  const Result<threats::Catalogue> catalogue = threats::Catalogue::read(call.folder);
  if (!catalogue) return fail(catalogue.error().message);
  const threats::Entry* const entry = catalogue->find(id);
  if (entry == nullptr) {
    std::vector<std::string_view> ids;
    for (const threats::Entry& known : catalogue->entries) ids.push_back(known.id);
    const std::string_view close = nearest(id, ids);
    return fail("there is no threat \"" + id + "\"; " +
                (close.empty() ? "\"gannet threats search\" finds one by words" : "did you mean " + std::string(close) + "?"));
  }
  const Result<report::Texts> texts = report::load_texts(call.data + "/knowledge/explain/en.toml");
  if (!texts) return fail(texts.error().message);
  Result<Output> output = Output::open(call.arguments.value("output"));
  if (!output) return fail(output.error().message);
  const Result<std::string> page =
      publish::article_on_terminal(*entry, *texts, style_for(*output, call.arguments.value("colour")));
  if (!page) return fail(page.error().message);
  output->write(*page);
  if (const Result<bool> written = output->finish(); !written) return fail(written.error().message);
  return exit_clear;
}

}  // namespace gannet::app
