// Entries as values for the templates of the site.
#pragma once

#include <optional>
#include <string>

#include "publish/sightings.h"
#include "publish/templates.h"
#include "report/texts.h"
#include "threats/catalogue.h"
#include "threats/picture.h"

namespace gannet::publish {

/// Below the site's folder: "threats/mail-server-upgrade.html".
std::string path_of(const threats::Entry& entry);

std::string category_name(const threats::Entry& entry, const report::Texts& texts);

/// "a, b, c".
std::string joined(const std::vector<std::string>& all);

/// All plain keys of an entry, its path, and how often it was seen when that is known.
Values values_of(const threats::Entry& entry, const report::Texts& texts, const Sightings* sightings);

/// What only the entry's own page shows. `markdown` is its article without the title.
void add_page_values(const threats::Entry& entry, const threats::Catalogue& catalogue, const report::Texts& texts,
                     std::string_view markdown, const std::optional<threats::Picture>& picture, Values& values);

}  // namespace gannet::publish
