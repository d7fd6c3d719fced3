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

OrganisationEntry read_entry(TableReader& table) {
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
  entry.domains = hosts_of(table, "domains");
  entry.senders = hosts_of(table, "senders");
  entry.mailbox_domains = hosts_of(table, "mailbox_domains");
  entry.ambiguous = table.flag("ambiguous");
  table.provenance();
  table.finish();
  return entry;
}

/// Notes what two organisations both claim.
class Claims {
 public:
  Claims(std::string_view what, Problems& problems) : what_(what), problems_(problems) {}
  void claim(const std::string& value, const std::string& id) {
    const auto [entry, is_new] = owners_.emplace(value, id);
    if (is_new || entry->second == id) return;
    problems_.add(std::string(what_) + " \"" + value + "\" belongs to both \"" + entry->second + "\" and \"" + id +
                  "\"; remove it from one of the two organisations");
  }

 private:
  std::string_view what_;
  Problems& problems_;
  std::map<std::string, std::string> owners_;
};

}  // namespace

void read_organisations(const std::string& file, const TomlValue& document, Content& content, Problems& problems) {
  TableReader all(file, document, problems);
  all.provenance();
  std::set<std::string> seen;
  for (const TomlValue* table : all.tables("organisation")) {
    TableReader reader(file, *table, problems);
    OrganisationEntry entry = read_entry(reader);
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
  Claims domains("the domain", problems), mailboxes("the mailbox domain", problems);
  for (const OrganisationEntry& entry : content.organisations) {
    for (const std::string& domain : entry.domains) domains.claim(domain, entry.id);
    for (const std::string& domain : entry.mailbox_domains) mailboxes.claim(domain, entry.id);
  }
}

}  // namespace gannet::knowledge
