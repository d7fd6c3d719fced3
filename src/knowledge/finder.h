// Phrases and names in a text: one pass for the literals, then what is around each.
#pragma once

#include <array>
#include <memory>
#include <mutex>
#include <vector>

#include "knowledge/around.h"
#include "knowledge/knowledge.h"
#include "knowledge/letters.h"
#include "knowledge/normalise.h"
#include "knowledge/patterns.h"
#include "knowledge/records.h"
#include "knowledge/together.h"

namespace gannet::knowledge {

/// Thread-safe. Views into the compiled file, which must outlive it.
class Finder {
 public:
  static Result<Finder> open(const Image& image, std::span<const Organisation> organisations);

  void scan(std::string_view text, TextHits& hits) const;

  /// Are there phrases of that language ("en")?
  bool reads(std::string_view language) const;

 private:
  /// What one scan at a time needs of its own; kept from scan to scan.
  struct Workspace {
    Patterns::Scratch scratch;
    Normalised text;
    std::vector<LiteralHit> literals;
    std::vector<PhraseHit> phrases;
    std::vector<NameHit> names;
    Together together;
  };
  struct Idle {
    std::mutex mutex;
    std::vector<std::unique_ptr<Workspace>> workspaces;
  };
  struct Range {
    std::uint32_t begin, end;
  };

  std::unique_ptr<Workspace> take() const;
  void give_back(std::unique_ptr<Workspace> workspace) const;
  void note(const LiteralHit& hit, Workspace& workspace) const;
  bool complete(const TargetRecord& target, const UseRecord& use, std::string_view text, Range& range) const;

  Letters letters_;
  Patterns patterns_;
  StepTables tables_;
  TogetherTables together_;
  std::span<const LiteralRecord> literals_;
  std::span<const UseRecord> uses_;
  std::span<const TargetRecord> targets_;
  std::span<const Organisation> organisations_;
  std::vector<std::array<char, 2>> languages_;  // of the phrases, sorted
  std::unique_ptr<Idle> idle_;
};

}  // namespace gannet::knowledge
