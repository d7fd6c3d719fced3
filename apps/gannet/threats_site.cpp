// gannet threats site: the database as web pages.
#include <filesystem>

#include "base/file.h"
#include "knowledge/knowledge.h"
#include "messages.h"
#include "options_table.h"
#include "publish/site.h"
#include "signs/sign.h"
#include "threats.h"
#include "threats/lint.h"

namespace gannet::app {
namespace {

/// The sample for the entry's page: pages are in English, and so is the sample if there is one.
std::string sample_of(const std::vector<std::string>& samples) {
  for (const std::string& path : samples) {
    if (std::filesystem::path(path).filename().string().starts_with("en-")) return path;
  }
  return samples.front();
}

/// Such a sample, all signs looked at.
std::optional<threats::Picture> picture_of(const threats::Entry& entry, const knowledge::Knowledge& knowledge) {
  const std::vector<std::string> samples = threats::messages_in(entry, "samples");
  if (samples.empty()) return std::nullopt;
  const Result<std::string> bytes = read_file(sample_of(samples));
  if (!bytes) return std::nullopt;
  mime::Message message = mime::Message::parse(*bytes);
  facts::Facts facts;
  facts::gather(message, knowledge, {}, facts);
  return threats::picture_of(entry, facts, signs::look({facts, knowledge}), knowledge);
}

}  // namespace

int write_threats_site(const ThreatsCall& call) {
  if (call.operands.size() != 1) return fail("\"gannet threats site\" takes the folder to write to");
  const Result<threats::Catalogue> catalogue = threats::Catalogue::read(call.folder);
  if (!catalogue) return fail(catalogue.error().message);
  const Result<knowledge::Knowledge> knowledge = knowledge::Knowledge::load(call.data, call.arguments.value("knowledge"));
  if (!knowledge) return fail(knowledge.error().message);
  const Result<report::Texts> texts = report::load_texts(call.data + "/knowledge/explain/en.toml");
  if (!texts) return fail(texts.error().message);
  publish::SiteOptions options;
  options.templates = call.arguments.has("templates") ? call.arguments.value("templates") : call.data + "/web/threats";
  options.address = call.arguments.value("address");
  Result<publish::Sightings> sightings = publish::Sightings{};
  if (call.arguments.has("sightings")) {
    sightings = publish::Sightings::read(call.arguments.value("sightings"));
    if (!sightings) return fail(sightings.error().message);
    options.sightings = &*sightings;
  }
  const auto picture = [&](const threats::Entry& entry) { return picture_of(entry, *knowledge); };
  const Result<std::size_t> files = publish::write_site(*catalogue, *texts, options, picture, call.operands.front());
  if (!files) return fail(files.error().message);
  print(std::to_string(*files) + " files in " + call.operands.front() + "; open " + call.operands.front() + "/index.html\n");
  return exit_clear;
}

}  // namespace gannet::app
