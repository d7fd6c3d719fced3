// Plain text the way mail programs show it: what looks like a URL or an address becomes a link (RFC 3986 appendix C).
#include "base/bytes.h"
#include "base/utf8.h"
#include "html/page.h"

namespace gannet::html {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t refused_limit = 1u << 20;
constexpr std::size_t longest_local = 64;  // bytes of a local part (RFC 5321 4.5.3.1.1)

// White space and the delimiters that never stand inside a link in running text.
constexpr bool ends_word(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"' || c == '\x7F';
}
constexpr bool in_local_part(char c) {
  return is_alnum(c) || std::string_view(".!#$%&'*+/=?^_`{|}~-").find(c) != npos;
}
constexpr bool in_domain(char c) {
  return is_alnum(c) || c == '-' || c == '.' || !is_ascii(c);
}

// `url` without what more likely belongs to the sentence: full stops, quotes, brackets opened outside.
std::string_view without_trailing(std::string_view url) {
  struct Pair {
    char open, close;
  };
  static constexpr Pair pairs[] = {{'(', ')'}, {'[', ']'}, {'{', '}'}};
  int balance[3] = {0, 0, 0};
  for (const char c : url) {
    for (int i = 0; i < 3; ++i) balance[i] += c == pairs[i].open ? 1 : c == pairs[i].close ? -1 : 0;
  }
  while (!url.empty()) {
    const char last = url.back();
    bool drop = std::string_view(".,;:!?'*_~|").find(last) != npos;
    for (int i = 0; i < 3; ++i) {
      if (last == pairs[i].open) drop = true;
      if (last == pairs[i].close && balance[i] < 0) {
        ++balance[i];
        drop = true;
      }
    }
    if (!drop) break;
    url.remove_suffix(1);
  }
  return url;
}

class PlainReader {
 public:
  PlainReader(Page& page, const Limits& limits) : page_(page), limits_(limits) {}

  void run() {
    const std::string_view text = page_.visible;
    for (std::size_t at = 0; at < text.size();) {
      if (ends_word(text[at])) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < text.size() && !ends_word(text[end])) ++end;
      word(text.substr(0, end), at);
      at = end;
    }
  }

 private:
  // Looks for links in text[at..], a word without white space that ends where `text` does.
  void word(std::string_view text, std::size_t at) {
    const std::size_t begin = at;
    while (at < text.size()) {
      const std::size_t mark = text.find_first_of(":@wWmM", at);
      if (mark == npos) return;
      std::size_t end = 0;
      if (text[mark] == ':') {
        end = url(text, begin, at, mark);
      } else if (text[mark] == '@') {
        end = address(text, at, mark);
      } else {
        const bool starts = mark == begin || !is_alnum(text[mark - 1]);
        if (starts && istarts_with(text.substr(mark), "www.")) end = link(text, mark, "http://", text.size());
        if (starts && istarts_with(text.substr(mark), "mailto:")) end = link(text, mark, "", text.size());
      }
      at = end > mark ? end : mark + 1;
    }
  }

  // "scheme://": the scheme stands just before the colon.
  std::size_t url(std::string_view text, std::size_t begin, std::size_t from, std::size_t colon) {
    if (text.substr(colon, 3) != "://" || colon + 3 >= text.size()) return 0;
    static constexpr std::string_view schemes[] = {"https", "http", "ftp"};
    for (const std::string_view scheme : schemes) {
      if (colon < scheme.size() + std::max(begin, from)) continue;
      const std::size_t start = colon - scheme.size();
      if (iequals(text.substr(start, scheme.size()), scheme)) return link(text, start, "", text.size());
    }
    return 0;
  }

  std::size_t address(std::string_view text, std::size_t from, std::size_t at) {
    std::size_t start = at;
    while (start > from && at - start < longest_local && in_local_part(text[start - 1])) --start;
    while (start < at && !is_alnum(text[start])) ++start;
    std::size_t end = at + 1;
    while (end < text.size() && in_domain(text[end])) ++end;
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    const std::string_view domain = text.substr(at + 1, end - at - 1);
    if (start == at || domain.find('.') == npos || domain.starts_with('.')) return 0;
    return link(text, start, "mailto:", end);
  }

  std::size_t link(std::string_view text, std::size_t begin, std::string_view prefix, std::size_t end) {
    const std::string_view shown = without_trailing(text.substr(begin, end - begin));
    const std::string_view cut = utf8::prefix(shown, limits_.url_bytes);
    std::string raw = std::string(prefix).append(cut);
    auto target = url::Url::parse(raw);
    if (!target || (target->is_web() && target->host().empty())) {
      refused_ += shown.size();
      return refused_ > refused_limit ? end : 0;
    }
    if (page_.links.size() >= limits_.links) {
      page_.truncated = true;
      return end;
    }
    Link& link = page_.links.emplace_back();
    link.raw = std::move(raw);
    link.target = std::move(target);
    link.label = cut;
    link.visible = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + cut.size())};
    link.offset = page_.source_of(link.visible.begin);
    return begin + shown.size();
  }

  Page& page_;
  const Limits& limits_;
  std::size_t refused_ = 0;  // bytes of what looked like links and were none; another may begin inside each
};

}  // namespace

Page read_plain(std::string_view text, const Limits& limits) {
  Page page;
  page.truncated = text.size() > 0xFFFFFFF0u;
  text = text.substr(0, 0xFFFFFFF0u);
  page.visible.reserve(text.size());
  if (!text.empty()) page.anchors.push_back({0, 0});
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\r', at);
    if (end == npos) end = text.size();
    page.visible.append(text.substr(at, end - at));
    if (end < text.size()) {  // "\r\n" and a bare "\r" are one newline
      if (end + 1 >= text.size() || text[end + 1] != '\n') page.visible.push_back('\n');
      const auto visible = static_cast<std::uint32_t>(page.visible.size());
      if (const auto source = static_cast<std::uint32_t>(end + 1);
          page.anchors.back().source + visible != source + page.anchors.back().visible) {
        if (page.anchors.back().visible == visible) page.anchors.pop_back();
        page.anchors.push_back({visible, source});
      }
    }
    at = end + 1;
  }
  PlainReader(page, limits).run();
  return page;
}

}  // namespace gannet::html
