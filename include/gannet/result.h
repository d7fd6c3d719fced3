// The outcome of something that can fail in a way the caller can act on.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace gannet {

/// What went wrong, as one sentence that names the thing, the place and the mend.
struct Error {
  std::string message;
};

/// A value or an Error. Owns whichever it holds. Not for hostile input: mail never raises an error, see Limits.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }

  /// Precondition: holds a value.
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }

  /// Precondition: holds an error.
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace gannet
