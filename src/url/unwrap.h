// Where a link really leads, read off the link itself: rewriters, redirectors and trackers that carry their target.
// Never touches the network. The rules are data (knowledge/hosts/rewriters.toml).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/limits.h"
#include "url/url.h"

namespace gannet::url {

/// How a rewriter packs its target. The names in the rules' files have '-' for '_'.
enum class Packing : std::uint8_t {
  parameter,       // ?name=<URL: plain, percent-encoded (also several times), base64 or hexadecimal>
  path_tail,       // https://host/prefix/<URL, encoded or not, with or without "https://">, to the end of the link
  path_segment,    // https://host/prefix/<URL, encoded>/<something else>
  path_parameter,  // https://host/prefix/name=<URL, encoded>/<something else>
  query,           // https://host/prefix?<URL>
  base64_text,     // ?name=<base64 of a text, such as JSON, that holds a URL>
  host_parameter,  // ?name=<host of the target>; the rest of the target cannot be read
  host_label,      // https://www-site-example.host/<path of the target>
  proofpoint_v1,
  proofpoint_v2,
  proofpoint_v3,
  opaque,   // known rewriter whose target cannot be read offline
  mention,  // holds a URL without leading there: "share this page"
};

/// The packing of a name such as "path-tail"; nothing for an unknown one.
std::optional<Packing> packing_from_name(std::string_view name);

struct RewriterRule {
  std::string id;    // "safelinks"
  std::string name;  // "Outlook Safe Links", for people
  // "safelinks.protection.outlook.com": that host and those under it; "google.*": any suffix. "*" speaks of the parameters of
  // any other link: those to try first, or, with Packing::mention, those that name a page without leading to it ("referrer").
  std::vector<std::string> hosts;
  std::string path_prefix;  // "/url"; empty for any
  Packing packing = Packing::parameter;
  std::vector<std::string> parameters;  // tried in order
  bool open_redirect = false;           // anyone may build such a link (google.com/url): not a security rewriter
};

struct Layer {
  Url url;
  const RewriterRule* rule = nullptr;  // what wrapped this one; null: a parameter that plainly holds a URL, see `generic`
  bool generic = false;
  bool host_only = false;  // only the target's host is known (Packing::host_parameter)
};

/// The rules indexed by host. Immutable, thread-safe.
class Unwrapper {
 public:
  explicit Unwrapper(std::vector<RewriterRule> rules);
  Unwrapper(Unwrapper&&) noexcept;
  Unwrapper& operator=(Unwrapper&&) noexcept;
  ~Unwrapper();

  /// The chain of targets, outermost first, without `url` itself; empty when nothing is wrapped. A parameter or a path that
  /// holds another site's URL (plain, percent-encoded, base64) is a layer too.
  ///
  /// A rule's target is a layer wherever it leads. A plain parameter or path is one only when it leads to another registrable
  /// domain: "?continue=" and the like within a site are how honest sites work, and say nothing about where a link could lead.
  std::vector<Layer> unwrap(const Url& url, const Limits& limits = {}) const;

  /// The first rule for this link's host and path, also one whose target cannot be read (`opaque`); null when there is none.
  const RewriterRule* rule_for(const Url& url) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace gannet::url
