// Word classes that stand near each other in any order: what a sentence says, however it is built.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "knowledge/knowledge.h"
#include "knowledge/records.h"

namespace gannet::knowledge {

/// The tables of the compiled file.
struct TogetherTables {
  std::span<const TogetherRecord> all;
  std::span<const std::uint32_t> classes;  // of each target, see TargetRecord
  std::size_t class_count = 0;
};

/// What was found of the classes in one text. Reused from text to text; not thread-safe.
class Together {
 public:
  void start(const TogetherTables& tables);

  /// A pattern of the target's classes stands at [begin, end) of the normalised text.
  void note(const TargetRecord& target, std::uint32_t begin, std::uint32_t end);

  /// Appends a hit for each stretch of `text` that holds one of every class, of the shortest ones.
  void finish(std::string_view text, std::vector<PhraseHit>& hits);

 private:
  struct Found {
    std::uint32_t begin, end;
    std::uint32_t before;  // the one found before it of the same class, one more than its place; 0: none
    std::uint32_t number;  // how many of the class were found before it
  };
  struct Part {
    std::uint32_t begin, end, which;
  };

  void collect(const TogetherRecord& record);
  void look_for(const TogetherRecord& record, std::string_view text, std::vector<PhraseHit>& hits);
  bool is_cancelled(const TogetherRecord& record, std::string_view text, std::uint32_t begin, std::uint32_t end) const;

  TogetherTables tables_;
  std::vector<Found> found_;
  std::vector<std::uint32_t> last_;  // of each class, one more than its place in found_
  std::vector<std::uint32_t> seen_;  // the classes that were found
  std::vector<Part> parts_;          // of one record
};

}  // namespace gannet::knowledge
