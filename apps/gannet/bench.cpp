// gannet bench: how quickly this machine scans. Messages are read beforehand, so that the disk has no part in it.
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <thread>

#include "commands.h"
#include "engine.h"
#include "inputs.h"
#include "messages.h"

namespace gannet::app {
namespace {

using Clock = std::chrono::steady_clock;

struct Load {
  std::vector<std::string> messages;
  std::size_t bytes = 0;
  std::size_t failures = 0;
};

Load load(const std::vector<std::string>& paths) {
  Load out;
  Inputs inputs(paths);
  while (std::optional<Item> item = inputs.next()) {
    if (!item->error.empty()) {
      complain(item->error);
      ++out.failures;
      continue;
    }
    out.bytes += item->message.size();
    out.messages.emplace_back(item->message);
  }
  return out;
}

struct Share {
  std::vector<float> microseconds;  // of each scan
  std::size_t bytes = 0;
};

/// Takes messages in turn until `end`.
Share measure(const Scanner& scanner, const Context& context, const Load& load, std::atomic<std::size_t>& turn,
              Clock::time_point end) {
  Share share;
  for (Clock::time_point before = Clock::now(); before < end;) {
    const std::string& message = load.messages[turn.fetch_add(1, std::memory_order_relaxed) % load.messages.size()];
    const Verdict verdict = scanner.scan(message, context);
    const Clock::time_point after = Clock::now();
    share.microseconds.push_back(std::chrono::duration<float, std::micro>(after - before).count());
    share.bytes += message.size();
    before = after;
  }
  return share;
}

double peak_megabytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void print_figures(const Load& load, std::vector<float>& times, std::size_t bytes, double seconds, std::size_t jobs) {
  std::sort(times.begin(), times.end());
  const auto at = [&](double share) {
    return static_cast<double>(times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))]) / 1000;
  };
  const auto count = static_cast<double>(times.size());
  std::printf("messages      %zu of %.1f kB on average, scanned %.1f times\n", load.messages.size(),
              static_cast<double>(load.bytes) / static_cast<double>(load.messages.size()) / 1e3,
              count / static_cast<double>(load.messages.size()));
  std::printf("jobs          %zu\n", jobs);
  std::printf("throughput    %.0f messages/s, %.1f MB/s\n", count / seconds, static_cast<double>(bytes) / seconds / 1e6);
  std::printf("latency       median %.3f ms, p99 %.3f ms, max %.3f ms\n", at(0.5), at(0.99), at(1.0));
  std::printf("peak memory   %.0f MB, of which %.0f MB are the messages\n", peak_megabytes(),
              static_cast<double>(load.bytes) / 1048576);
}

}  // namespace

int bench(const Arguments& arguments) {
  if (const std::string problem = problem_of_recipient(arguments); !problem.empty()) return fail(problem);
  const Result<Engine> engine = open_engine(arguments);
  if (!engine) return fail(engine.error().message);
  const Load messages = load(arguments.operands());
  if (messages.messages.empty()) return fail("there is no message to measure with; name a message, an mbox or a folder");

  const std::size_t jobs = jobs_of(arguments);
  const Context context = context_of(arguments, {});
  std::vector<Share> shares(jobs);
  std::atomic<std::size_t> turn = 0;
  const Clock::time_point start = Clock::now();
  const Clock::time_point end = start + std::chrono::seconds(arguments.number("seconds", 10));
  {
    std::vector<std::jthread> threads;
    for (Share& share : shares) {
      threads.emplace_back([&] { share = measure(engine->scanner, context, messages, turn, end); });
    }
  }
  const double seconds = std::chrono::duration<double>(Clock::now() - start).count();

  std::vector<float> times;
  std::size_t bytes = 0;
  for (const Share& share : shares) {
    times.insert(times.end(), share.microseconds.begin(), share.microseconds.end());
    bytes += share.bytes;
  }
  print_figures(messages, times, bytes, seconds, jobs);
  return messages.failures > 0 ? exit_failure : exit_clear;
}

}  // namespace gannet::app
