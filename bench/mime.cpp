// Messages of the corpus "pot", preloaded: parsing alone, and parsing with all text parts decoded. MB/s of message bytes.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"
#include "mime/fields.h"
#include "mime/message.h"

namespace {

using gannet::mime::Message;
using gannet::mime::Part;

/// From GANNET_CORPORA or ~/.cache/gannet-corpora; without it, one message of our own many times over.
std::vector<std::string> load() {
  const char* const set = std::getenv("GANNET_CORPORA");
  const char* const home = std::getenv("HOME");
  const std::filesystem::path corpora = set != nullptr
                                            ? std::filesystem::path(set)
                                            : std::filesystem::path(home != nullptr ? home : "/") / ".cache/gannet-corpora";
  std::vector<std::string> messages;
  std::error_code problem;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(corpora / "train" / "pot", problem)) {
    if (entry.path().extension() != ".eml") continue;
    if (auto bytes = gannet::read_file(entry.path().string())) messages.push_back(std::move(*bytes));
  }
  if (messages.empty()) {
    std::string html;
    for (int i = 0; i < 400; ++i) html += "<p>A line of text =E2=80=93 with an escape or two=2E</p>=\r\n";
    messages.push_back(
        "From: Ann <ann@a.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n"
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
        html + "\r\n--b--\r\n");
  }
  return messages;
}

const std::vector<std::string>& messages() {
  static const std::vector<std::string> loaded = load();
  return loaded;
}

template <typename Use>
void over_messages(benchmark::State& state, Use use) {
  std::size_t bytes = 0;
  for (const std::string& m : messages()) bytes += m.size();
  for (auto _ : state) {
    for (const std::string& m : messages()) use(m);
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * static_cast<std::int64_t>(state.iterations()));
  state.counters["messages"] = static_cast<double>(messages().size());
}

void parse(benchmark::State& state) {
  over_messages(state, [](const std::string& m) {
    Message message = Message::parse(m);
    benchmark::DoNotOptimize(message.parts().size());
  });
}
BENCHMARK(parse)->Unit(benchmark::kMillisecond);

void parse_and_text(benchmark::State& state) {
  over_messages(state, [](const std::string& m) {
    Message message = Message::parse(m);
    for (const Part& part : message.parts()) {
      if (part.leaf && part.is_text()) benchmark::DoNotOptimize(message.text(part).size());
    }
  });
}
BENCHMARK(parse_and_text)->Unit(benchmark::kMillisecond);

void parse_and_decode_all(benchmark::State& state) {
  over_messages(state, [](const std::string& m) {
    Message message = Message::parse(m);
    for (const Part& part : message.parts()) {
      if (part.leaf) benchmark::DoNotOptimize(message.decoded(part).size());
    }
  });
}
BENCHMARK(parse_and_decode_all)->Unit(benchmark::kMillisecond);

}  // namespace
