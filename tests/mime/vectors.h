// Counting how many golden vectors hold, and printing those that do not with GANNET_DIFFERENCES set.
#pragma once

#include <boost/json.hpp>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "support.h"

namespace gannet::mime::test {

namespace json = boost::json;

class Tally {
 public:
  explicit Tally(std::string_view name) : name_(name) {}
  ~Tally() { std::printf("%s: %zu of %zu\n", name_.c_str(), passed_, all_); }

  void check(std::string_view input, std::string_view got, std::string_view wanted) {
    ++all_;
    if (got == wanted) {
      ++passed_;
    } else if (std::getenv("GANNET_DIFFERENCES") != nullptr) {
      std::printf("  [%.*s]\n    got    %.*s\n    wanted %.*s\n", static_cast<int>(input.size()), input.data(),
                  static_cast<int>(got.size()), got.data(), static_cast<int>(wanted.size()), wanted.data());
    }
  }
  std::size_t all() const { return all_; }
  std::size_t passed() const { return passed_; }

 private:
  std::string name_;
  std::size_t all_ = 0, passed_ = 0;
};

inline json::value read_json(const std::filesystem::path& path) {
  return json::parse(gannet::test::read(path));
}
inline std::string_view text_of(const json::value& value) {
  return value.is_string() ? std::string_view(value.get_string()) : std::string_view();
}

}  // namespace gannet::mime::test
