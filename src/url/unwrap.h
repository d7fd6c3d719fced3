// Where a link really leads, read off the link itself: rewriters, redirectors and trackers that carry their target.
// Never touches the network. The rules are data (knowledge/hosts/rewriters.toml).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gannet/limits.h"
#include "url/url.h"

namespace gannet::url {

/// How a rewriter packs its target.
enum class Packing : std::uint8_t {
  parameter,        // ?name=<percent-encoded URL or base64 of it>
  path_tail,        // https://host/prefix/<URL, encoded or not>
  proofpoint_v1,
  proofpoint_v2,
  proofpoint_v3,
  opaque,           // known rewriter whose target cannot be read offline
};

struct RewriterRule {
  std::string id;                       // "safelinks"
  std::string name;                     // "Outlook Safe Links", for people
  std::vector<std::string> hosts;       // "safelinks.protection.outlook.com": that host and those under it; "google.*": any suffix
  std::string path_prefix;              // "/url"; empty for any
  Packing packing = Packing::parameter;
  std::vector<std::string> parameters;  // tried in order
  bool open_redirect = false;           // anyone may build such a link (google.com/url): not a security rewriter
};

struct Layer {
  Url url;
  const RewriterRule* rule = nullptr;   // what wrapped this one; null: a parameter that plainly holds a URL, see `generic`
  bool generic = false;
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
  std::vector<Layer> unwrap(const Url& url, const Limits& limits = {}) const;

 private:
  struct Index;
  std::unique_ptr<Index> index_;
};

}  // namespace gannet::url
