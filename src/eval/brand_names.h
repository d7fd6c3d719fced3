// Texts that speak of another company.
#pragma once

#include <string>
#include <string_view>

#include "eval/transform_data.h"

namespace gannet::eval {

/// `text` with each name of `data.brands` replaced by an invented one, the same name by the same one. Names are whole words, of
/// at most four, in any case.
std::string with_other_brands(std::string_view text, const TransformData& data);

}  // namespace gannet::eval
