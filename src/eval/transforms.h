// What a sender can do to a message at no cost to get it past a filter, without changing what it wants.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "eval/letter.h"
#include "eval/transform_data.h"

namespace gannet::eval {

struct TransformContext {
  const TransformData& data;
  std::string_view language;  // of the message's text; empty when unknown
};

struct Transform {
  std::string_view name;  // for people and JSON: "visible-padding"
  void (*change)(Letter& letter, const TransformContext& context);
};

/// In the order in which they are reported. The first, "repacked", changes nothing but the packing: what it costs is not owed
/// to any change.
std::span<const Transform> transforms();

/// The whole message again, changed. The same input gives the same bytes.
std::string transformed(std::string_view message, const Transform& transform, const TransformContext& context);

}  // namespace gannet::eval
