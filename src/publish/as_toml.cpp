#include <cstdio>

#include "publish/exchange.h"
#include "threats/entry_keys.h"

namespace gannet::publish {
namespace {

/// A basic string of TOML 1.0.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(static_cast<unsigned char>(c)));
      out += escape;
    } else {
      out += c;
    }
  }
  return out + "\"";
}

std::string quoted(const std::vector<std::string>& all) {
  std::string out = "[";
  for (const std::string& one : all) out += (out.size() == 1 ? "" : ", ") + quoted(one);
  return out + "]";
}

std::string quoted(const std::vector<threats::Atom>& all) {
  std::vector<std::string> written;
  for (const threats::Atom& atom : all) written.push_back(atom.written());
  return quoted(written);
}

void add_trait(std::string& out, const threats::Trait& trait) {
  out += "\n[[trait]]\nid = " + quoted(trait.id) + "\n" + (trait.key ? "key = true\n" : "") +
         "sentence = " + quoted(trait.sentence) + "\n";
  const threats::Condition& c = trait.condition;
  if (!c.any.empty()) out += "any = " + quoted(c.any) + "\n";
  if (!c.all.empty()) out += "all = " + quoted(c.all) + "\n";
  if (!c.none.empty()) out += "none = " + quoted(c.none) + "\n";
}

}  // namespace

std::string as_toml(const threats::Entry& entry) {
  std::string out;
  for (const threats::TextKey& row : threats::text_keys()) {
    const std::string& value = entry.*(row.field);
    if (!value.empty()) out += std::string(row.key) + " = " + quoted(value) + "\n";
  }
  for (const threats::ListKey& row : threats::list_keys()) {
    const std::vector<std::string>& values = entry.*(row.field);
    if (!values.empty() || row.required) out += std::string(row.key) + " = " + quoted(values) + "\n";
  }
  for (const threats::Trait& trait : entry.traits) {
    if (!trait.inherited) add_trait(out, trait);
  }
  for (const threats::Lure& lure : entry.lures) {
    out += "\n[[lure]]\nlanguage = " + quoted(lure.language) + "\nsubjects = " + quoted(lure.subjects) +
           "\nopenings = " + quoted(lure.openings) + "\nbuttons = " + quoted(lure.buttons) + "\n";
  }
  for (const threats::LookAlike& pair : entry.look_alikes)
    out += "\n[[look_alike]]\nwhat = " + quoted(pair.what) + "\ntell = " + quoted(pair.tell) + "\n";
  for (const threats::Indicator& indicator : entry.indicators) {
    out += "\n[[indicator]]\ntype = " + quoted(indicator.type) + "\nvalue = " + quoted(indicator.value) +
           "\nseen = " + quoted(indicator.seen) + "\ndays = " + std::to_string(indicator.days) + "\n";
  }
  return out;
}

}  // namespace gannet::publish
