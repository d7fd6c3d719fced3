// Registrable domains by the Public Suffix List: our table where the system has the list as text, else libpsl.
#include <libpsl.h>

#include <array>
#include <memory>

#include "base/bytes.h"
#include "base/file.h"
#include "url/host.h"
#include "url/suffix_table.h"
#include "url/suffixes.h"

namespace gannet::url {
namespace {

constexpr std::size_t longest_name = 1023;   // four times what DNS takes
constexpr std::size_t deepest = 8;           // labels looked at; the list's longest rules have five
constexpr std::size_t fewest_rules = 1'000;  // a list with less is cut off

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

/// Where the registrable domain begins, or npos. The longest public suffix decides, so from the left: the name before the first
/// suffix met is the registrable one.
std::size_t registrable_at(const psl_ctx_t* list, std::string_view name, SuffixSection section) {
  std::array<char, longest_name + 1> text;  // libpsl wants a terminator
  name.copy(text.data(), name.size());
  text[name.size()] = '\0';
  const int type = section == SuffixSection::icann ? PSL_TYPE_ICANN : PSL_TYPE_ANY;
  std::size_t before = std::string_view::npos;
  for (std::size_t at = 0; psl_is_public_suffix2(list, text.data() + at, type) == 0;) {
    before = at;
    const std::size_t dot = name.find('.', at);
    if (dot == std::string_view::npos) break;
    at = dot + 1;
  }
  return before;
}

/// The text beside the compiled file that libpsl was built to look for.
std::string system_text() {
  const char* const compiled = psl_dist_filename();
  const std::string_view name = compiled != nullptr ? compiled : "";
  return std::string(name.substr(0, name.rfind('.'))) + ".dat";
}

const PublicSuffixes& system_list() {
  static const PublicSuffixes list = PublicSuffixes::system();
  return list;
}

}  // namespace

void PublicSuffixes::Free::operator()(psl_ctx_st* list) const {
  psl_free(list);
}
PublicSuffixes::PublicSuffixes() = default;
PublicSuffixes::PublicSuffixes(PublicSuffixes&&) noexcept = default;
PublicSuffixes& PublicSuffixes::operator=(PublicSuffixes&&) noexcept = default;
PublicSuffixes::~PublicSuffixes() = default;

PublicSuffixes PublicSuffixes::system() {
  if (std::optional<PublicSuffixes> text = load_table(system_text())) return std::move(*text);
  PublicSuffixes suffixes;
  suffixes.list_.reset(psl_latest(nullptr));
  return suffixes;
}

std::optional<PublicSuffixes> PublicSuffixes::load(const std::string& path) {
  PublicSuffixes suffixes;
  suffixes.list_.reset(psl_load_file(path.c_str()));
  if (!suffixes.list_) return std::nullopt;
  return suffixes;
}

std::optional<PublicSuffixes> PublicSuffixes::load_table(const std::string& path) {
  Result<std::string> text = read_file(path);
  if (!text) return std::nullopt;
  PublicSuffixes suffixes;
  suffixes.table_ = std::make_unique<SuffixTable>(std::move(*text));
  if (suffixes.table_->size() < fewest_rules) return std::nullopt;
  return suffixes;
}

std::string_view PublicSuffixes::registrable_domain(std::string_view host, SuffixSection section) const {
  if (host.find("..") != std::string_view::npos) return {};  // resolves nowhere
  if (host.ends_with('.')) host.remove_suffix(1);
  if (host.empty() || host.front() == '.' || host.front() == '[' || host.size() > longest_name || ends_in_number(host))
    return {};
  const std::string_view name = last_labels(host);
  const std::size_t at = table_ ? table_->registrable_at(name, section) : url::registrable_at(list_.get(), name, section);
  return at == std::string_view::npos ? std::string_view() : name.substr(at);
}

std::string_view registrable_domain(std::string_view host) {
  return system_list().registrable_domain(host, SuffixSection::all);
}

std::string_view icann_registrable_domain(std::string_view host) {
  return system_list().registrable_domain(host, SuffixSection::icann);
}

}  // namespace gannet::url
