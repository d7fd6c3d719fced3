// Targets in links that no rule knows: another site's URL standing in a parameter, the fragment or the path.
#include <algorithm>
#include <array>

#include "base/bytes.h"
#include "url/packing.h"
#include "url/target.h"

namespace gannet::url {
namespace {

constexpr std::size_t most_candidates = 16;  // values tried of one link, so that a thousand of them cost no more

struct Candidate {
  std::size_t rank;
  std::string_view value;
};

/// Where the rule names this parameter; past its end when it does not.
std::size_t position(const RewriterRule* rule, std::string_view name) {
  if (rule == nullptr) return 0;
  const auto& names = rule->parameters;
  const auto at = std::find_if(names.begin(), names.end(), [&](const std::string& known) { return iequals(known, name); });
  return static_cast<std::size_t>(at - names.begin());
}

bool is_mention(const GenericRules& rules, std::string_view name) {
  return rules.mentions != nullptr && position(rules.mentions, name) < rules.mentions->parameters.size();
}

/// Values that can be a URL, the preferred parameters first, else as they stand.
class Candidates {
 public:
  void add(std::size_t rank, std::string_view value) {
    if (count_ < list_.size() && may_be_target(value)) list_[count_++] = {rank, value};
  }
  bool full() const { return count_ == list_.size(); }
  std::span<const Candidate> by_rank() {
    std::stable_sort(list_.begin(), list_.begin() + count_, [](const auto& a, const auto& b) { return a.rank < b.rank; });
    return {list_.data(), count_};
  }

 private:
  std::array<Candidate, most_candidates> list_{};
  std::size_t count_ = 0;
};

void add_parameters(Candidates& candidates, std::string_view query, const GenericRules& rules) {
  while (!query.empty() && !candidates.full()) {
    const std::string_view field = next_field(query, '&');
    const std::size_t equals = field.find('=');
    const std::string_view name = equals == std::string_view::npos ? std::string_view() : field.substr(0, equals);
    const std::string_view value = field.substr(equals == std::string_view::npos ? 0 : equals + 1);
    if (may_be_target(value) && !is_mention(rules, name)) candidates.add(position(rules.preferred, name), value);
  }
}

/// The part of the path that begins with a URL, up to the end of the link.
void add_path(Candidates& candidates, const Url& url) {
  const std::string_view path = url.path();
  const std::string_view tail = url.href().substr(static_cast<std::size_t>(path.data() - url.href().data()));
  constexpr std::size_t last = static_cast<std::size_t>(-1);
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1)) {
    const std::string_view rest = tail.substr(slash + 1);
    if (rest.empty() || rest.front() == '/' || rest.front() == '%' || !may_be_target(rest)) continue;
    const bool whole = istarts_with(rest.substr(0, 8), "http:/") || istarts_with(rest.substr(0, 8), "https:/");
    candidates.add(last, whole ? rest : rest.substr(0, rest.find_first_of("/?#")));
    if (whole) break;  // what follows is inside this one
  }
}

}  // namespace

std::optional<Url> find_generic(const Url& url, const GenericRules& rules) {
  Candidates candidates;
  constexpr std::size_t whole_query = static_cast<std::size_t>(-2);
  if (url.has_query()) {
    const auto at = static_cast<std::size_t>(url.query().data() - url.href().data());
    if (istarts_with(url.query(), "http")) candidates.add(whole_query, url.href().substr(at));
    add_parameters(candidates, url.query(), rules);
  }
  if (url.has_fragment()) {
    candidates.add(whole_query, url.fragment());
    add_parameters(candidates, url.fragment(), rules);
  }
  add_path(candidates, url);
  const std::span<const Candidate> list = candidates.by_rank();
  if (list.empty()) return std::nullopt;
  const std::string_view site = site_of(url);
  for (const Candidate& candidate : list) {
    std::optional<Url> target = read_target(candidate.value);
    if (target && site_of(*target) != site) return target;
  }
  return std::nullopt;
}

}  // namespace gannet::url
