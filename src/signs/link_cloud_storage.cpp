// The main link leads to a page in a storage bucket or to a shared file.
// Honest cases: files that people share in a conversation; a service that mails about its own storage.
#include "signs/domains.h"
#include "signs/places.h"
#include "signs/sign.h"

namespace gannet::signs {
namespace {

void look(const Input& input, Findings& out) {
  const facts::Facts& facts = input.facts;
  const facts::Link* const main = main_link(facts);
  if (main == nullptr || is_conversation(facts) || !knowledge::has(main->traits, facts::HostTrait::cloud_storage)) return;
  // "alice shared a file with you", sent by the store itself.
  if (!has_free_mailbox(facts.who.author) && related(input, main->host, facts.who.author.domain)) return;
  out.push_back(make_finding(link_place(facts, *main), main->last->href(), {{"host", main->host}}));
}

}  // namespace

extern const Sign link_cloud_storage;
const Sign link_cloud_storage{"link.cloud-storage", Direction::against, look};

}  // namespace gannet::signs
