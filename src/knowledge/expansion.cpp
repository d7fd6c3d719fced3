#include "knowledge/expansion.h"

namespace gannet::knowledge {
namespace {

constexpr int deepest = 4;

using Texts = std::vector<std::string>;

class Expansion {
 public:
  Expansion(std::string_view text, std::size_t limit) : rest_(text), limit_(limit) {}

  Result<Texts> run() {
    Texts texts = sequence(0);
    if (problem_.empty() && !rest_.empty()) {
      fail(rest_[0] == '|' ? "\"|\" stands outside of ( ) or [ ]; put the alternatives into ( )"
                           : "a bracket is closed that was not opened; remove it or open it");
    }
    if (!problem_.empty()) return Error{problem_};
    return texts;
  }

 private:
  void fail(std::string problem) {
    if (problem_.empty()) problem_ = std::move(problem);
    rest_ = {};
  }

  /// Up to a closing bracket, a bar or the end.
  Texts sequence(int depth) {
    Texts texts = {""};
    while (!rest_.empty()) {
      const char c = rest_[0];
      if (c == '|' || c == ')' || c == ']') break;
      if (c == '(' || c == '[') {
        multiply(texts, group(c, depth + 1));
        continue;
      }
      for (std::string& each : texts) each += c;
      rest_.remove_prefix(1);
    }
    return texts;
  }

  Texts group(char open, int depth) {
    if (depth > deepest) {
      fail("brackets stand too deep in each other; write it as several patterns");
      return {};
    }
    const char close = open == '(' ? ')' : ']';
    rest_.remove_prefix(1);
    Texts texts;
    if (open == '[') texts.emplace_back();
    while (true) {
      for (std::string& text : sequence(depth)) texts.push_back(std::move(text));
      if (rest_.empty()) {
        fail(std::string("a bracket is not closed; add \"") + close + "\"");
        return {};
      }
      const char c = rest_[0];
      rest_.remove_prefix(1);
      if (c == close) return texts;
      if (c != '|') {
        fail("brackets of two kinds overlap; close the inner one first");
        return {};
      }
    }
  }

  void multiply(Texts& texts, const Texts& by) {
    if (texts.size() * by.size() > limit_) {
      fail("one step of it has over " + std::to_string(limit_) + " variants; write it as several patterns");
      return;
    }
    Texts all;
    for (const std::string& left : texts) {
      for (const std::string& right : by) all.push_back(left + right);
    }
    texts = std::move(all);
  }

  std::string_view rest_;
  std::size_t limit_;
  std::string problem_;
};

}  // namespace

Result<std::vector<std::string>> expand(std::string_view text, std::size_t limit) {
  return Expansion(text, limit).run();
}

}  // namespace gannet::knowledge
