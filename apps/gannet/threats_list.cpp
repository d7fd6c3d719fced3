// gannet threats list and search.
#include <algorithm>
#include <optional>

#include "engine.h"
#include "knowledge/knowledge.h"
#include "messages.h"
#include "options_table.h"
#include "output.h"
#include "publish/listing.h"
#include "publish/search.h"
#include "threats.h"

namespace gannet::app {
namespace {

struct OrderName {
  std::string_view name;
  publish::Order order;
};
constexpr OrderName order_names[] = {{"category", publish::Order::category},
                                     {"severity", publish::Order::severity},
                                     {"name", publish::Order::name},
                                     {"seen", publish::Order::seen}};

/// As --by says.
std::optional<publish::Order> order_of(const ThreatsCall& call) {
  const std::string wanted = call.arguments.value("by");
  for (const OrderName& entry : order_names) {
    if (entry.name == wanted) return entry.order;
  }
  return std::nullopt;
}

/// `entries` in the order they shall have; without headings when there is none.
int write_list(const ThreatsCall& call, const publish::Entries& entries, publish::Order order,
               const publish::Sightings* sightings) {
  Result<Output> output = Output::open(call.arguments.value("output"));
  if (!output) return fail(output.error().message);
  if (call.arguments.value("format") == "json") {
    output->write(publish::as_json(entries, sightings));
  } else {
    output->write(publish::as_table(entries, order, sightings, style_for(*output, call.arguments.value("colour"))));
  }
  if (const Result<bool> written = output->finish(); !written) return fail(written.error().message);
  return exit_clear;
}

int list(const ThreatsCall& call, const publish::Query& query) {
  const Result<threats::Catalogue> catalogue = threats::Catalogue::read(call.folder);
  if (!catalogue) return fail(catalogue.error().message);
  const Result<knowledge::Knowledge> knowledge = knowledge::Knowledge::load(call.data, call.arguments.value("knowledge"));
  if (!knowledge) return fail(knowledge.error().message);
  std::optional<publish::Sightings> sightings;
  if (call.arguments.has("sightings")) {
    Result<publish::Sightings> read = publish::Sightings::read(call.arguments.value("sightings"));
    if (!read) return fail(read.error().message);
    sightings = *std::move(read);
  }
  publish::Entries entries;
  for (const publish::Found& found : publish::search(*catalogue, query, *knowledge)) entries.push_back(found.entry);
  if (entries.empty()) return fail("no threat is known by that; try fewer words, or list them all by \"gannet threats list\"");
  const std::optional<publish::Order> order = order_of(call);
  const publish::Order own = query.words.empty() ? publish::Order::category : publish::Order::name;
  const publish::Sightings* const counts = sightings ? &*sightings : nullptr;
  if (order || query.words.empty()) publish::put_in_order(entries, order.value_or(own), counts);  // else best first
  return write_list(call, entries, order.value_or(own), counts);
}

}  // namespace

int list_threats(const ThreatsCall& call) {
  if (!call.operands.empty()) return fail("\"gannet threats list\" takes no words; find some by \"gannet threats search\"");
  return list(call, {{}, call.arguments.value("language")});
}

int search_threats(const ThreatsCall& call) {
  if (call.operands.empty()) return fail("\"gannet threats search\" needs a word: gannet threats search parcel fee");
  return list(call, {call.operands, call.arguments.value("language")});
}

}  // namespace gannet::app
