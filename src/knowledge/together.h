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
class TogetherTables {
 public:
  TogetherTables() = default;
  /// `classes`: of each target, see TargetRecord. Both views must outlive it.
  TogetherTables(std::span<const TogetherRecord> all, std::span<const std::uint32_t> classes);

  std::span<const std::uint32_t> classes_of(const TargetRecord& target) const;
  std::size_t class_count() const { return class_count_; }
  /// Places in all() of the records whose first class it is.
  std::span<const std::uint32_t> led_by(std::uint32_t leader) const;
  const TogetherRecord& record(std::uint32_t place) const { return all_[place]; }

 private:
  std::span<const TogetherRecord> all_;
  std::span<const std::uint32_t> classes_;
  std::size_t class_count_ = 0;
  std::vector<std::uint32_t> by_leader_, starts_;  // of each class, where its records start in by_leader_; one more at the end
};

/// What was found of the classes in one text. Reused from text to text; not thread-safe.
class Together {
 public:
  void start(const TogetherTables& tables);  // which must outlive what follows

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

  const TogetherTables* tables_ = nullptr;
  std::vector<Found> found_;
  std::vector<std::uint32_t> last_;  // of each class, one more than its place in found_
  std::vector<std::uint32_t> seen_;  // the classes that were found
  std::vector<Part> parts_;          // of one record
};

}  // namespace gannet::knowledge
