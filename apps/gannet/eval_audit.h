// Gathers what gannet eval --audit asks about: which signs fired and which words stand in each message.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "eval/audit.h"
#include "eval/record.h"
#include "gannet/verdict.h"
#include "model/text_features.h"

namespace gannet::app {

/// What one message shows, apart from the verdict.
struct Shown {
  std::vector<std::string> signs;  // ids, without those of the model of wording
  model::TextFeatures words;
};
std::vector<std::string> signs_of(const Verdict& verdict);

/// One thread at a time.
class AuditMail {
 public:
  void add(const eval::Record& record, const Shown& shown);
  /// For each class: the signs, then the words.
  std::vector<eval::Audit> audits() const;

 private:
  std::map<eval::Label, std::vector<eval::AuditExample>> by_signs_, by_words_;
  std::map<std::string, std::uint32_t> sign_numbers_;
  std::vector<std::string> signs_;
  std::vector<std::string> words_;  // of each bucket, the first that fell into it
};

}  // namespace gannet::app
