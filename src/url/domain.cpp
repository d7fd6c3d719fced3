// Registrable domains by the Public Suffix List, through libpsl.
#include <libpsl.h>

#include <array>
#include <memory>

#include "base/bytes.h"
#include "url/host.h"
#include "url/suffixes.h"

namespace gannet::url {
namespace {

constexpr std::size_t longest_name = 1023;  // four times what DNS takes
constexpr std::size_t deepest = 8;          // labels looked at; the list's longest rules have five

/// The last `deepest` labels of `name`.
std::string_view last_labels(std::string_view name) {
  std::size_t at = name.size();
  for (std::size_t labels = 0; labels < deepest; ++labels) {
    const std::size_t dot = at == 0 ? std::string_view::npos : name.rfind('.', at - 1);
    if (dot == std::string_view::npos) return name;
    at = dot;
  }
  return name.substr(at + 1);
}

const PublicSuffixes& system_list() {
  static const PublicSuffixes list = PublicSuffixes::system();
  return list;
}

}  // namespace

void PublicSuffixes::Free::operator()(psl_ctx_st* list) const {
  psl_free(list);
}

PublicSuffixes PublicSuffixes::system() {
  PublicSuffixes suffixes;
  suffixes.list_.reset(psl_latest(nullptr));  // the newer of the system's file and what is built into libpsl
  return suffixes;
}

std::optional<PublicSuffixes> PublicSuffixes::load(const std::string& path) {
  PublicSuffixes suffixes;
  suffixes.list_.reset(psl_load_file(path.c_str()));
  if (!suffixes.list_) return std::nullopt;
  return suffixes;
}

std::string_view PublicSuffixes::registrable_domain(std::string_view host, SuffixSection section) const {
  if (host.ends_with('.')) host.remove_suffix(1);
  if (host.empty() || host.front() == '.' || host.front() == '[' || host.size() > longest_name || ends_in_number(host))
    return {};
  const std::string_view name = last_labels(host);
  std::array<char, longest_name + 1> text;  // libpsl wants a terminator
  name.copy(text.data(), name.size());
  text[name.size()] = '\0';
  const int type = section == SuffixSection::icann ? PSL_TYPE_ICANN : PSL_TYPE_ANY;
  // The longest public suffix decides, so from the left: the name before the first suffix met is the registrable one.
  std::size_t before = std::string_view::npos;
  for (std::size_t at = 0;;) {
    if (psl_is_public_suffix2(list_.get(), text.data() + at, type) != 0) break;
    before = at;
    const std::size_t dot = name.find('.', at);
    if (dot == std::string_view::npos) break;
    at = dot + 1;
  }
  return before == std::string_view::npos ? std::string_view() : name.substr(before);
}

std::string_view registrable_domain(std::string_view host) {
  return system_list().registrable_domain(host, SuffixSection::all);
}

std::string_view icann_registrable_domain(std::string_view host) {
  return system_list().registrable_domain(host, SuffixSection::icann);
}

}  // namespace gannet::url
