#include "in_order.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <thread>

namespace gannet::app {
namespace {

constexpr std::size_t window_a_thread = 16;  // inputs under way or waiting for an earlier one

struct Slot {
  Item item;
  Outcome outcome;
  bool done = false;
};

class Line {
 public:
  Line(const Stages& stages, std::size_t jobs) : stages_(stages), window_(jobs * window_a_thread) {}

  /// Until there is no more input: take, work, hand in.
  void work() {
    while (Slot* const slot = take()) {
      slot->outcome = result_of(slot->item);
      hand_in(*slot);
    }
  }

 private:
  Slot* take() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return ended_ || slots_.size() < window_; });
    if (ended_) return nullptr;
    std::optional<Item> item = stages_.next();
    if (!item) {
      ended_ = true;
      room_.notify_all();
      return nullptr;
    }
    slots_.push_back(Slot{*std::move(item), {}, false});
    return &slots_.back();  // a deque keeps its elements in place
  }

  Outcome result_of(const Item& item) const {
    if (!item.error.empty()) return {{}, item.error, 0, {}};
    try {
      return stages_.work(item);
    } catch (const std::bad_alloc&) {
      return {{}, item.path + ": memory ran out; use fewer --jobs", 0, {}};
    }
  }

  void hand_in(Slot& slot) {
    const std::lock_guard lock(mutex_);
    slot.done = true;
    while (!slots_.empty() && slots_.front().done) {
      stages_.deliver(slots_.front().item, slots_.front().outcome);
      slots_.pop_front();
    }
    room_.notify_all();
  }

  const Stages& stages_;
  const std::size_t window_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::deque<Slot> slots_;
  bool ended_ = false;
};

}  // namespace

void run_in_order(const Stages& stages, std::size_t jobs) {
  Line line(stages, jobs);
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < jobs; ++i) others.emplace_back([&] { line.work(); });
  line.work();
}

}  // namespace gannet::app
