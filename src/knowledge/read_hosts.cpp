// hosts/*.toml and files.toml.
#include <algorithm>

#include "base/bytes.h"
#include "knowledge/names.h"
#include "knowledge/sources.h"
#include "knowledge/table_reader.h"

namespace gannet::knowledge {
namespace {

constexpr std::string_view host_mend =
    "is no host name in lower case; write it as in \"bit.ly\" or \"docs.google.com/forms\", international names as \"xn--...\"";

void read_host_group(TableReader& group, const SourceEntry& file, Content& content) {
  const Located name = group.text("trait");
  HostGroupEntry entry;
  entry.where = group.provenance(file);
  const std::vector<Located> names = group.texts("names", Need::required);
  group.finish();
  if (name.text.empty()) return;
  const std::optional<HostTrait> trait = trait_named(name.text);
  if (!trait) {
    group.problem(name.line, "trait", "\"" + name.text + "\" is no trait; choose one of: " + trait_list());
    return;
  }
  for (const Located& each : names) {
    const std::size_t slash = std::min(each.text.find('/'), each.text.size());
    const std::string host = each.text.substr(0, slash);
    if (!is_host_name(host)) {
      group.problem(each.line, "names", "\"" + each.text + "\" " + std::string(host_mend));
      continue;
    }
    content.hosts[{host, each.text.substr(slash)}] |= static_cast<HostTraits>(*trait);
    entry.names.push_back(each.text);
  }
  entry.trait = static_cast<HostTraits>(*trait);
  content.host_groups.push_back(std::move(entry));
}

/// "google.*" stands for a host under any public suffix, "*" for all.
bool is_host_pattern(std::string_view host) {
  if (host == "*") return true;
  if (host.size() > 2 && host.substr(host.size() - 2) == ".*") host.remove_suffix(2);
  return is_host_name(host);
}

void read_rewriter(TableReader& table, const SourceEntry& file, Content& content) {
  url::RewriterRule rule;
  const Located id = table.text("id");
  rule.id = id.text;
  rule.name = table.text("name").text;
  for (const Located& host : table.texts("hosts", Need::required)) {
    if (!is_host_pattern(host.text)) table.problem(host.line, "hosts", "\"" + host.text + "\" " + std::string(host_mend));
    rule.hosts.push_back(host.text);
  }
  rule.path_prefix = table.text("path_prefix", Need::optional).text;
  const Located packing = table.text("packing");
  if (const auto known = url::packing_from_name(packing.text)) {
    rule.packing = *known;
  } else if (!packing.text.empty()) {
    table.problem(packing.line, "packing", "\"" + packing.text + "\" is no packing; src/url/unwrap.h lists them");
  }
  for (const Located& parameter : table.texts("parameters")) rule.parameters.push_back(parameter.text);
  rule.open_redirect = table.flag("open_redirect");
  HostGroupEntry listed{static_cast<HostTraits>(HostTrait::rewriter), rule.hosts, table.provenance(file)};
  table.finish();
  content.host_groups.push_back(std::move(listed));

  const auto same = std::find_if(content.rewriters.begin(), content.rewriters.end(),
                                 [&](const url::RewriterRule& other) { return other.id == rule.id; });
  if (same == content.rewriters.end()) {
    content.rewriters.push_back(std::move(rule));
  } else {
    *same = std::move(rule);
  }
}

/// Hosts of which every link is a rewritten one carry the trait.
void mark_rewriter_hosts(Content& content) {
  for (const url::RewriterRule& rule : content.rewriters) {
    if (rule.open_redirect || rule.packing == url::Packing::mention) continue;
    for (const std::string& host : rule.hosts) {
      if (is_host_name(host)) content.hosts[{host, rule.path_prefix}] |= static_cast<HostTraits>(HostTrait::rewriter);
    }
  }
}

void read_file_group(TableReader& group, const SourceEntry& file, Content& content, std::set<std::string>& seen) {
  const Located name = group.text("kind");
  group.provenance(file);
  const std::vector<Located> endings = group.texts("endings", Need::required);
  group.finish();
  if (name.text.empty()) return;
  const std::optional<FileKind> kind = file_kind_named(name.text);
  if (!kind) {
    group.problem(name.line, "kind", "\"" + name.text + "\" is no kind of file; choose one of: " + file_kind_list());
    return;
  }
  for (const Located& ending : endings) {
    if (!std::all_of(ending.text.begin(), ending.text.end(),
                     [](char c) { return is_lower(c) || is_digit(c) || c == '_' || c == '-'; })) {
      group.problem(ending.line, "endings",
                    "\"" + ending.text + "\" is no ending in lower case without its dot; write it as \"exe\"");
    } else if (!seen.insert(ending.text).second) {
      group.problem(ending.line, "endings", "\"" + ending.text + "\" stands in this file twice; leave it in one kind");
    }
    content.files[ending.text] = *kind;
  }
}

}  // namespace

void read_hosts(const std::string& file, const TomlValue& document, Content& content, Problems& problems) {
  TableReader all(file, document, problems);
  const SourceEntry on_top = all.provenance();
  for (const TomlValue* entry : all.tables("hosts")) {
    TableReader group(file, *entry, problems);
    read_host_group(group, on_top, content);
  }
  all.finish();
}

void read_rewriters(const std::string& file, const TomlValue& document, Content& content, Problems& problems) {
  TableReader all(file, document, problems);
  const SourceEntry on_top = all.provenance();
  std::set<std::string> seen;
  for (const TomlValue* entry : all.tables("rewriter")) {
    TableReader table(file, *entry, problems);
    read_rewriter(table, on_top, content);
    for (const auto& [key, value] : entry->members) {
      if (key == "id" && !seen.insert(value.text).second) {
        table.problem(value.line, "id", "\"" + value.text + "\" stands in this file twice; give one of them another id");
      }
    }
  }
  all.finish();
  mark_rewriter_hosts(content);
}

void read_files(const std::string& file, const TomlValue& document, Content& content, Problems& problems) {
  TableReader all(file, document, problems);
  const SourceEntry on_top = all.provenance();
  std::set<std::string> seen;
  for (const TomlValue* entry : all.tables("files")) {
    TableReader group(file, *entry, problems);
    read_file_group(group, on_top, content, seen);
  }
  all.finish();
}

}  // namespace gannet::knowledge
