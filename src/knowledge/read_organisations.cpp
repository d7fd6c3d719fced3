// providers/*.toml and brands/*.toml.
#include <algorithm>
#include <map>

#include "base/bytes.h"
#include "knowledge/names.h"
#include "knowledge/sources.h"
#include "knowledge/table_reader.h"

namespace gannet::knowledge {
namespace {

std::vector<std::string> hosts_of(TableReader& table, std::string_view key) {
  std::vector<std::string> hosts;
  for (Located& host : table.texts(key)) {
    if (!is_host_name(host.text)) {
      table.problem(host.line, key,
                    "\"" + host.text +
                        "\" is no host name in lower case; write it as in \"paypal.com\", international names as \"xn--...\"");
    }
    hosts.push_back(std::move(host.text));
  }
  return hosts;
}

bool is_id(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

OrganisationEntry read_entry(TableReader& table, const SourceEntry& file) {
  OrganisationEntry entry;
  const Located id = table.text("id");
  if (!is_id(id.text)) table.problem(id.line, "id", "\"" + id.text + "\" is no id; use lower-case letters, digits and hyphens");
  entry.id = id.text;
  entry.name = table.text("name").text;
  const Located kind = table.text("kind");
  if (const auto known = organisation_kind_named(kind.text)) {
    entry.kind = *known;
  } else if (!kind.text.empty()) {
    table.problem(kind.line, "kind", "\"" + kind.text + "\" is no kind; choose one of: " + organisation_kind_list());
  }
  for (Located& name : table.texts("names")) entry.names.push_back(std::move(name.text));
  for (Located& name : table.texts("short_names")) {
    if (name.text != entry.name && std::find(entry.names.begin(), entry.names.end(), name.text) == entry.names.end()) {
      table.problem(name.line, "short_names", "\"" + name.text + "\" is no name of this organisation; add it to names");
    }
    entry.short_names.push_back(std::move(name.text));
  }
  entry.parent = table.text("parent", Need::optional).text;
  entry.domains = hosts_of(table, "domains");
  entry.senders = hosts_of(table, "senders");
  entry.mailbox_domains = hosts_of(table, "mailbox_domains");
  entry.mx = hosts_of(table, "mx");
  entry.login = hosts_of(table, "login");
  entry.notices = hosts_of(table, "notices");
  entry.ambiguous = table.flag("ambiguous");
  entry.where = table.provenance(file);
  table.finish();
  return entry;
}

/// Notes what two organisations both claim.
class Claims {
 public:
  Claims(std::string_view field, std::string_view what, Problems& problems) : field_(field), what_(what), problems_(problems) {}
  void claim(const std::string& value, const OrganisationEntry& by) {
    const auto [entry, is_new] = owners_.emplace(value, by.id);
    if (is_new || entry->second == by.id) return;
    problems_.add(by.where.file, by.where.line, field_,
                  std::string(what_) + " \"" + value + "\" belongs to both \"" + entry->second + "\" and \"" + by.id +
                      "\"; remove it from one of the two organisations");
  }

 private:
  std::string_view field_, what_;
  Problems& problems_;
  std::map<std::string, std::string> owners_;
};

void check_notices(const OrganisationEntry& entry, Problems& problems) {
  for (const std::string& notice : entry.notices) {
    const auto holds = [&](const std::vector<std::string>& hosts) {
      return std::any_of(hosts.begin(), hosts.end(), [&](const std::string& host) { return host_is_within(notice, host); });
    };
    if (holds(entry.domains) || holds(entry.login) || holds(entry.senders) || holds(entry.mailbox_domains)) continue;
    problems.add(
        entry.where.file, entry.where.line, "notices",
        "\"" + notice + "\" of \"" + entry.id + "\" is under none of its domains, login hosts or senders; add it there");
  }
}

void check_parent(const OrganisationEntry& entry, const std::map<std::string, const OrganisationEntry*>& by_id,
                  Problems& problems) {
  const OrganisationEntry* at = &entry;
  for (std::size_t steps = 0; !at->parent.empty(); ++steps) {
    const auto above = by_id.find(at->parent);
    const bool circle = above != by_id.end() && (above->second == &entry || steps > by_id.size());
    if (above == by_id.end() || circle) {
      problems.add(
          entry.where.file, entry.where.line, "parent",
          "\"" + at->parent + "\" of \"" + entry.id +
              (circle ? "\" leads back to itself; remove one parent" : "\" is no organisation's id; name one that exists"));
      return;
    }
    at = above->second;
  }
}

}  // namespace

void read_organisations(const std::string& file, const TomlValue& document, Content& content, Problems& problems) {
  TableReader all(file, document, problems);
  const SourceEntry on_top = all.provenance();
  std::set<std::string> seen;
  for (const TomlValue* table : all.tables("organisation")) {
    TableReader reader(file, *table, problems);
    OrganisationEntry entry = read_entry(reader, on_top);
    if (entry.id.empty()) continue;
    if (!seen.insert(entry.id).second) {
      reader.problem(reader.line(), "id",
                     "\"" + entry.id + "\" stands in this file twice; merge the two or give one another id");
    }
    const auto same = std::find_if(content.organisations.begin(), content.organisations.end(),
                                   [&](const OrganisationEntry& other) { return other.id == entry.id; });
    if (same == content.organisations.end()) {
      content.organisations.push_back(std::move(entry));
    } else {
      *same = std::move(entry);
    }
  }
  all.finish();
}

void check_organisations(const Content& content, Problems& problems) {
  Claims domains("domains", "the domain", problems), mailboxes("mailbox_domains", "the mailbox domain", problems);
  std::map<std::string, const OrganisationEntry*> by_id;
  for (const OrganisationEntry& entry : content.organisations) {
    for (const std::string& domain : entry.domains) domains.claim(domain, entry);
    for (const std::string& domain : entry.mailbox_domains) mailboxes.claim(domain, entry);
    by_id.emplace(entry.id, &entry);
  }
  for (const OrganisationEntry& entry : content.organisations) {
    for (const std::string& host : entry.login) domains.claim(host, entry);
    check_notices(entry, problems);
    check_parent(entry, by_id, problems);
  }
}

}  // namespace gannet::knowledge
