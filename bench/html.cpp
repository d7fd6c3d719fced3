// Speed of html::read on the HTML parts of real mail (train/pot), URLs of links included; on a page of our own without the
// corpora.
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "base/file.h"
#include "html/page.h"
#include "html/tokenizer.h"
#include "mime/message.h"

namespace {

namespace fs = std::filesystem;
using namespace gannet;

std::string own_page() {
  std::string page = "<html><body bgcolor=\"#ffffff\"><table width=\"600\">";
  for (int row = 0; row < 400; ++row) {
    page +=
        "<tr><td style=\"font-family:Arial;font-size:14px;color:#333333;padding:8px\">Your parcel waits at the depot. "
        "<a href=\"https://parcel.example/track?id=" +
        std::to_string(row) + "\">Track it</a> &nbsp;</td></tr>\n";
  }
  return page + "</table></body></html>";
}

std::vector<std::string> load_pages() {
  std::vector<std::string> pages;
  const char* const set = std::getenv("GANNET_CORPORA");
  const char* const home = std::getenv("HOME");
  const fs::path corpora = set != nullptr ? fs::path(set) : fs::path(home != nullptr ? home : "/") / ".cache/gannet-corpora";
  std::error_code missing;
  for (const auto& entry : fs::recursive_directory_iterator(corpora / "train/pot", missing)) {
    const auto bytes = read_file(entry.path().string());
    if (entry.path().extension() != ".eml" || !bytes) continue;
    mime::Message message = mime::Message::parse(*bytes);
    for (const mime::Part& part : message.parts()) {
      if (part.type == "text/html") pages.emplace_back(message.text(part));
    }
  }
  if (pages.empty()) pages.push_back(own_page());
  return pages;
}

const std::vector<std::string>& pages() {
  static const std::vector<std::string> loaded = load_pages();
  return loaded;
}

// Reads every page once an iteration; bytes a second are those of the pages.
template <typename Work>
void over_pages(benchmark::State& state, Work work) {
  std::int64_t bytes = 0;
  for (const std::string& page : pages()) bytes += static_cast<std::int64_t>(page.size());
  for (auto _ : state) {
    for (const std::string& page : pages()) work(page);
  }
  state.SetBytesProcessed(state.iterations() * bytes);
  state.counters["pages"] = static_cast<double>(pages().size());
}

void read_html(benchmark::State& state) {
  over_pages(state, [](const std::string& page) { benchmark::DoNotOptimize(html::read(page)); });
}
BENCHMARK(read_html)->Unit(benchmark::kMillisecond);

void tokenize(benchmark::State& state) {
  over_pages(state, [](const std::string& page) {
    Arena arena;
    html::Tokenizer tokenizer(page, arena);
    while (tokenizer.next().kind != html::TokenKind::end) {
    }
  });
}
BENCHMARK(tokenize)->Unit(benchmark::kMillisecond);

void parse_link_targets(benchmark::State& state) {
  std::vector<std::string> raw;
  for (const std::string& page : pages()) {
    for (const html::Link& link : html::read(page).links) raw.push_back(link.raw);
  }
  for (auto _ : state) {
    for (const std::string& url : raw) benchmark::DoNotOptimize(url::Url::parse(url));
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(raw.size()));
}
BENCHMARK(parse_link_targets)->Unit(benchmark::kMillisecond);

void read_plain_text(benchmark::State& state) {
  std::string text;
  for (int i = 0; i < 2000; ++i)
    text += "See https://site.example/page/" + std::to_string(i) + " or write to help@site.example.\n";
  for (auto _ : state) benchmark::DoNotOptimize(html::read_plain(text));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(read_plain_text)->Unit(benchmark::kMillisecond);

}  // namespace
