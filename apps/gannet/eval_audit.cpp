#include "eval_audit.h"

#include <algorithm>

namespace gannet::app {

std::vector<std::string> signs_of(const Verdict& verdict) {
  std::vector<std::string> signs;
  for (const Finding& finding : verdict.findings) {
    if (!finding.sign.starts_with("model.")) signs.push_back(finding.sign);
  }
  std::sort(signs.begin(), signs.end());
  signs.erase(std::unique(signs.begin(), signs.end()), signs.end());
  return signs;
}

namespace {

/// "train/pot" of "train/pot/phish": mail of one source is one corpus, whatever label a file gives it.
std::string source_of(const std::string& corpus) {
  const std::size_t slash = corpus.rfind('/');
  return slash == std::string::npos ? corpus : corpus.substr(0, slash);
}

}  // namespace

void AuditMail::add(const eval::Record& record, const Shown& shown) {
  const std::string source = source_of(record.corpus);
  eval::AuditExample signs{source, record.campaign, {}}, words{source, record.campaign, {}};
  for (const std::string& sign : shown.signs) {
    const auto [place, is_new] = sign_numbers_.emplace(sign, static_cast<std::uint32_t>(signs_.size()));
    if (is_new) signs_.push_back(sign);
    signs.features.push_back(place->second);
  }
  words_.resize(model::bucket_count);
  for (const model::TextFeature& feature : shown.words.all) {
    words.features.push_back(feature.bucket);
    std::string& word = words_[feature.bucket];
    if (word.empty()) word = shown.words.text.substr(feature.begin, feature.end - feature.begin);
  }
  by_signs_[record.label].push_back(std::move(signs));
  by_words_[record.label].push_back(std::move(words));
}

std::vector<eval::Audit> AuditMail::audits() const {
  std::vector<eval::Audit> all;
  for (const auto& [label, examples] : by_signs_) {
    const std::string of = ", " + std::string(eval::name_of(label)) + " mail";
    all.push_back(eval::audit_of(examples, {"signs" + of, static_cast<std::uint32_t>(signs_.size()), false,
                                            [this](std::uint32_t sign) { return signs_[sign]; }}));
    all.push_back(eval::audit_of(by_words_.at(label), {"words" + of, model::bucket_count, true, [this](std::uint32_t bucket) {
                                                         return "\u201C" + words_[bucket] + "\u201D";
                                                       }}));
  }
  return all;
}

}  // namespace gannet::app
