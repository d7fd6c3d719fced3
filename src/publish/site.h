// The threat database as a folder of web pages that need no server.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "publish/sightings.h"
#include "report/texts.h"
#include "threats/catalogue.h"
#include "threats/picture.h"

namespace gannet::publish {

struct SiteOptions {
  std::string templates;  // folder of templates, style and script
  std::string address;    // where the site will stand, for sitemap and feeds; empty: links are relative, no sitemap
  const Sightings* sightings = nullptr;  // null: not known
};

/// A sample as a reader sees it; nothing when the entry has none.
using PictureOf = std::function<std::optional<threats::Picture>(const threats::Entry&)>;

/// Writes into `out`: index, A to Z, newest, most seen, a page a threat, Atom feeds, the index of the search, style and script,
/// and a sitemap when the address is known. Retired entries are left out. Returns the number of files; the error names one.
Result<std::size_t> write_site(const threats::Catalogue& catalogue, const report::Texts& texts, const SiteOptions& options,
                               const PictureOf& picture_of, const std::string& out);

}  // namespace gannet::publish
