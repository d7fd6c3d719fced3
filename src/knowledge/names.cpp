// The names that data files and reports use for the enumerations of knowledge.h, in their order.
#include "knowledge/names.h"

#include <algorithm>
#include <array>
#include <bit>

namespace gannet::knowledge {
namespace {

constexpr std::array<std::string_view, 20> trait_names = {
    "shortener",   "form-builder", "site-builder",    "free-host",    "cloud-storage", "ipfs-gateway",   "link-in-bio",
    "bulk-mailer", "free-mail",    "disposable-mail", "mailing-list", "dynamic-dns",   "suspicious-tld", "popular",
    "social",      "messenger",    "remote-access",   "tunnel",       "paste",         "rewriter"};

constexpr std::array<std::string_view, 18> kind_names = {
    "mail-provider", "mail-software", "bank",   "payment", "parcel", "government", "retail",    "telecom",  "streaming",
    "cloud",         "antivirus",     "crypto", "social",  "travel", "energy",     "insurance", "software", "other"};

constexpr std::array<std::string_view, 20> file_kind_names = {
    "unknown", "text",       "html",   "image",       "pdf",        "office",   "office-macro",
    "archive", "executable", "script", "shortcut",    "disk-image", "calendar", "message",
    "audio",   "video",      "font",   "certificate", "svg",        "one-note"};

static_assert(static_cast<std::size_t>(OrganisationKind::other) + 1 == kind_names.size());
static_assert(static_cast<std::size_t>(FileKind::one_note) + 1 == file_kind_names.size());
static_assert(static_cast<std::uint32_t>(HostTrait::rewriter) == 1u << (trait_names.size() - 1));

template <std::size_t size>
std::optional<std::size_t> place_of(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

template <std::size_t size>
std::string listed(const std::array<std::string_view, size>& names) {
  std::string all;
  for (const std::string_view name : names) all.append(all.empty() ? "" : ", ").append(name);
  return all;
}

}  // namespace

std::string_view name_of(HostTrait trait) {
  const auto place = static_cast<std::size_t>(std::countr_zero(static_cast<std::uint32_t>(trait)));
  return place < std::size(trait_names) ? trait_names[place] : std::string_view("unknown");  // of a damaged file
}
std::string_view name_of(OrganisationKind kind) {
  return kind_names[static_cast<std::size_t>(kind)];
}
std::string_view name_of(FileKind kind) {
  return file_kind_names[static_cast<std::size_t>(kind)];
}

std::optional<HostTrait> trait_named(std::string_view name) {
  const auto place = place_of(trait_names, name);
  if (!place) return std::nullopt;
  return static_cast<HostTrait>(1u << *place);
}
std::optional<OrganisationKind> organisation_kind_named(std::string_view name) {
  const auto place = place_of(kind_names, name);
  if (!place) return std::nullopt;
  return static_cast<OrganisationKind>(*place);
}
std::optional<FileKind> file_kind_named(std::string_view name) {
  const auto place = place_of(file_kind_names, name);
  if (!place) return std::nullopt;
  return static_cast<FileKind>(*place);
}

std::string trait_list() {
  return listed(trait_names);
}
std::string organisation_kind_list() {
  return listed(kind_names);
}
std::string file_kind_list() {
  return listed(file_kind_names);
}

}  // namespace gannet::knowledge
