#include "url/unwrap.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/bytes.h"
#include "url/packing.h"

namespace gannet::url {
namespace {

constexpr std::size_t deepest_host = 12;  // labels of a host that are looked up

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// "/url" is for "/url", "/url/x" and "/url;x", not for "/urls".
bool is_for_path(const RewriterRule& rule, std::string_view path) {
  const std::string_view prefix = rule.path_prefix;
  if (!path.starts_with(prefix)) return false;
  if (path.size() == prefix.size() || prefix.empty() || !is_alnum(prefix.back())) return true;
  const char next = path[prefix.size()];
  return !is_alnum(next) && next != '-' && next != '_';
}

}  // namespace

struct Unwrapper::Index {
  std::vector<RewriterRule> rules;
  std::unordered_map<std::string, std::vector<const RewriterRule*>, Hash, std::equal_to<>> by_host;  // longest prefix first
  std::unordered_set<std::string, Hash, std::equal_to<>> any_suffix;                                 // "google" of "google.*"
  GenericRules any_host;

  void add(const RewriterRule& rule, const std::string& host) {
    if (host == "*") {
      (rule.packing == Packing::mention ? any_host.mentions : any_host.preferred) = &rule;
      return;
    }
    by_host[host].push_back(&rule);
    if (!host.ends_with(".*")) return;
    const std::string_view name = std::string_view(host).substr(0, host.size() - 2);
    any_suffix.emplace(name.substr(name.rfind('.') + 1));
  }

  /// The first rule under a suffix of `host` for which `take` answers true.
  template <typename Take>
  const RewriterRule* find_under(std::string_view host, std::string_view path, Take take) const {
    for (std::size_t labels = 0; labels < deepest_host; ++labels) {
      if (const auto at = by_host.find(host); at != by_host.end()) {
        for (const RewriterRule* rule : at->second) {
          if (is_for_path(*rule, path) && take(*rule)) return rule;
        }
      }
      const std::size_t dot = host.find('.');
      if (dot == std::string_view::npos) break;
      host.remove_prefix(dot + 1);
    }
    return nullptr;
  }

  /// The host with "*" for its public suffix, when a rule may be for that; else empty.
  std::string any_suffix_form(std::string_view host) const {
    std::size_t begin = 0;
    for (std::size_t labels = 0; labels < deepest_host; ++labels) {
      const std::size_t dot = host.find('.', begin);
      if (dot == std::string_view::npos) break;
      if (any_suffix.contains(host.substr(begin, dot - begin)) && registrable_domain(host).data() == host.data() + begin) {
        return std::string(host.substr(0, dot)) + ".*";
      }
      begin = dot + 1;
    }
    return {};
  }

  template <typename Take>
  const RewriterRule* find(const Url& url, Take take) const {
    if (!url.is_web()) return nullptr;
    if (const RewriterRule* rule = find_under(url.host(), url.path(), take)) return rule;
    const std::string form = any_suffix_form(url.host());
    return form.empty() ? nullptr : find_under(form, url.path(), take);
  }

  /// One step inwards. Nothing at the innermost URL.
  std::optional<Layer> step(const Url& url) const {
    std::optional<Url> target;
    const RewriterRule* const rule = find(url, [&](const RewriterRule& candidate) {
      target = unpack(candidate, url);
      return target.has_value() || candidate.packing == Packing::opaque || candidate.packing == Packing::mention;
    });
    if (target) return Layer{std::move(*target), rule, false, rule->packing == Packing::host_parameter};
    if (rule != nullptr) return std::nullopt;
    target = find_generic(url, any_host);
    if (!target) return std::nullopt;
    return Layer{std::move(*target), nullptr, true, false};
  }
};

Unwrapper::Unwrapper(std::vector<RewriterRule> rules) : index_(std::make_unique<Index>()) {
  index_->rules = std::move(rules);
  for (const RewriterRule& rule : index_->rules) {
    for (const std::string& host : rule.hosts) index_->add(rule, host);
  }
  for (auto& [host, list] : index_->by_host) {
    std::stable_sort(list.begin(), list.end(),
                     [](const auto* a, const auto* b) { return a->path_prefix.size() > b->path_prefix.size(); });
  }
}

Unwrapper::Unwrapper(Unwrapper&&) noexcept = default;
Unwrapper& Unwrapper::operator=(Unwrapper&&) noexcept = default;
Unwrapper::~Unwrapper() = default;

const RewriterRule* Unwrapper::rule_for(const Url& url) const {
  return index_->find(url, [](const RewriterRule&) { return true; });
}

std::vector<Layer> Unwrapper::unwrap(const Url& url, const Limits& limits) const {
  std::vector<Layer> chain;
  const Url* current = &url;
  while (chain.size() < limits.unwrap_layers && current->is_web()) {
    std::optional<Layer> next = index_->step(*current);
    if (!next) break;
    const auto same = [&](const Layer& layer) { return layer.url.href() == next->url.href(); };
    if (next->url.href() == url.href() || std::any_of(chain.begin(), chain.end(), same)) break;  // round in a circle
    chain.push_back(std::move(*next));
    current = &chain.back().url;
  }
  return chain;
}

}  // namespace gannet::url
