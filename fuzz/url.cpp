// Properties that hold for every link: a parsed link parses to itself, the canonical form is its own canonical form, a
// registrable domain is the end of its host, a chain is bounded. The input is a link, or a base and a link with a newline
// between them.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "url/unwrap.h"
#include "url/url.h"

namespace {

using namespace gannet::url;

void require(bool holds) {
  if (!holds) std::abort();
}

const Unwrapper& unwrapper() {
  const auto rule = [](const char* id, const char* host, const char* prefix, Packing packing,
                       std::vector<std::string> parameters) {
    return RewriterRule{
        .id = id, .name = id, .hosts = {host}, .path_prefix = prefix, .packing = packing, .parameters = parameters};
  };
  static const Unwrapper all({
      rule("parameter", "p.example", "/url", Packing::parameter, {"u", "q"}),
      rule("any", "google.*", "", Packing::parameter, {"q"}),
      rule("tail", "t.example", "/web/", Packing::path_tail, {}),
      rule("bare-tail", "b.example", "", Packing::path_tail, {}),
      rule("segment", "s.example", "/l/", Packing::path_segment, {}),
      rule("path-parameter", "y.example", "", Packing::path_parameter, {"RU"}),
      rule("query", "d.example", "", Packing::query, {}),
      rule("text", "m.example", "", Packing::base64_text, {"p"}),
      rule("host", "h.example", "", Packing::host_parameter, {"d"}),
      rule("label", "g.example", "", Packing::host_label, {}),
      rule("v1", "v.example", "/v1/", Packing::proofpoint_v1, {"u"}),
      rule("v2", "v.example", "/v2/", Packing::proofpoint_v2, {"u"}),
      rule("v3", "v.example", "/v3/", Packing::proofpoint_v3, {}),
      rule("generic", "*", "", Packing::parameter, {"url", "u"}),
  });
  return all;
}

void check_domain(std::string_view host, std::string_view domain) {
  if (domain.empty()) return;
  const std::size_t root = host.ends_with('.') ? 1 : 0;
  require(domain.data() >= host.data() && domain.data() + domain.size() + root == host.data() + host.size());
}

void check(const Url& url) {
  const std::optional<Url> again = Url::parse(url.href());
  require(again && again->href() == url.href() && again->host() == url.host() && again->path() == url.path());
  require(again->query() == url.query() && again->fragment() == url.fragment() && again->host_kind() == url.host_kind());
  require(again->username() == url.username() && again->password() == url.password() && again->port() == url.port());
  const std::string form = canonical(url);
  const std::optional<Url> canonical_url = Url::parse(form);
  require(canonical_url && canonical(*canonical_url) == form);
  check_domain(url.host(), registrable_domain(url.host()));
  check_domain(url.host(), icann_registrable_domain(url.host()));
  host_to_unicode(url.host());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  std::optional<Url> base;
  if (const std::size_t line = input.find('\n'); line != std::string_view::npos) {
    base = Url::parse(input.substr(0, line));
    input.remove_prefix(line + 1);
  }
  host_to_ascii(input);
  host_to_unicode(input);
  registrable_domain(input);
  const std::optional<Url> url = Url::parse(input, base ? &*base : nullptr);
  if (!url) return 0;
  check(*url);
  const std::vector<Layer> chain = unwrapper().unwrap(*url);
  require(chain.size() <= gannet::Limits{}.unwrap_layers);
  for (const Layer& layer : chain) {
    require(layer.url.is_web() && layer.generic == (layer.rule == nullptr));
    check(layer.url);
  }
  return 0;
}
