// The algorithm is publicsuffix.org's: of the rules that match a name the longest decides, an exception before all others, and
// "*" where none does.
#include "url/suffix_table.h"

#include "base/bytes.h"
#include "url/host.h"

namespace gannet::url {
namespace {

// What stands in the list about a name, as bits.
constexpr std::uint8_t icann_rule = 1, private_rule = 2, icann_wildcard = 4, private_wildcard = 8, exception = 16;
constexpr std::uint8_t has_deeper = 32;  // there are rules for names under this one

struct Wanted {
  unsigned rule, wildcard;
};
constexpr Wanted wanted(SuffixSection section) {
  if (section == SuffixSection::icann) return {icann_rule, icann_wildcard};
  return {icann_rule | private_rule, icann_wildcard | private_wildcard};
}

constexpr std::size_t npos = std::string_view::npos;

/// Where the label before the one at `at` begins. Precondition: at > 0.
std::size_t label_before(std::string_view name, std::size_t at) {
  const std::size_t dot = at < 2 ? npos : name.rfind('.', at - 2);
  return dot == npos ? 0 : dot + 1;
}

}  // namespace

SuffixTable::SuffixTable(std::string text) : text_(std::move(text)) {
  kinds_.reserve(24'000);  // the list of 2026 makes 21,000 names
  bool icann = true;
  for (std::string_view rest = text_; !rest.empty();) {
    const std::string_view line = trim(next_field(rest, '\n'));
    if (line.starts_with("//")) {
      if (line.find("===BEGIN PRIVATE DOMAINS===") != npos) icann = false;
      continue;
    }
    if (!line.empty()) add(line.substr(0, line.find_first_of(" \t")), icann);
  }
}

void SuffixTable::add(std::string_view rule, bool icann) {
  ++rules_;
  unsigned kind = icann ? icann_rule : private_rule;
  if (rule.starts_with('!')) {
    kind = exception;
    rule.remove_prefix(1);
  } else if (rule.starts_with("*.")) {
    // The name under the "*" counts as a suffix too: nobody owns "kobe.jp". libpsl has it so, the list leaves it open.
    kind |= icann ? icann_wildcard : private_wildcard;
    rule.remove_prefix(2);
  }
  add_name(rule, kind);
  bool ascii = true;
  for (const char c : rule) ascii = ascii && is_ascii(c);
  if (ascii) return;
  if (std::optional<std::string> converted = idna_to_ascii(rule))
    add_name(converted_.emplace_back(std::move(*converted)), kind);
}

void SuffixTable::add_name(std::string_view name, unsigned kind) {
  std::uint8_t& known = kinds_[name];
  known = static_cast<std::uint8_t>(known | kind);
  for (std::size_t dot = name.find('.'); dot != npos; dot = name.find('.')) {
    name.remove_prefix(dot + 1);
    std::uint8_t& above = kinds_[name];
    above = static_cast<std::uint8_t>(above | has_deeper);
  }
}

std::size_t SuffixTable::registrable_at(std::string_view name, SuffixSection section) const {
  const Wanted want = wanted(section);
  std::size_t at = label_before(name, name.size() + 1);  // of the suffix looked at
  std::size_t suffix = at;                               // of the public suffix so far: "*", the last label
  while (true) {
    const auto known = kinds_.find(name.substr(at));
    const unsigned kind = known != kinds_.end() ? known->second : 0;
    if ((kind & exception) != 0) return at;  // the suffix is one label shorter, so the name itself is registrable
    if ((kind & want.rule) != 0) suffix = at;
    if (at == 0) break;
    const std::size_t before = label_before(name, at);
    if ((kind & want.wildcard) != 0) suffix = before;
    if ((kind & (has_deeper | icann_wildcard | private_wildcard)) == 0) break;
    at = before;
  }
  return suffix == 0 ? npos : label_before(name, suffix);
}

}  // namespace gannet::url
