// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

namespace tapeless::detail {

/// A growing array for constant expressions: fewer evaluation steps than std::vector, and no <vector> to include.
template <class Item>
class sequence {
public:
    constexpr explicit sequence(int capacity = 16) : items_(new Item[static_cast<unsigned>(capacity)]{}), capacity_(capacity) {}
    /// size zeros, at the cost of one evaluation step.
    static constexpr sequence zeros(int size) {
        sequence result(size > 0 ? size : 1);
        result.size_ = size;
        return result;
    }
    constexpr sequence(sequence const& other) : sequence(other.size_ > 0 ? other.size_ : 1) {
        for (int i = 0; i < other.size_; ++i) items_[i] = other.items_[i];
        size_ = other.size_;
    }
    // Written out: std::exchange and std::swap cost more evaluation steps than they do work.
    constexpr sequence(sequence&& other) noexcept : items_(other.items_), size_(other.size_), capacity_(other.capacity_) {
        other.items_ = nullptr;
        other.size_ = other.capacity_ = 0;
    }
    constexpr sequence& operator=(sequence const& other) { return *this = sequence(other); }
    constexpr sequence& operator=(sequence&& other) noexcept {
        Item* const mine = items_;
        items_ = other.items_;
        other.items_ = mine;
        size_ = other.size_;
        capacity_ = other.capacity_;
        other.size_ = other.capacity_ = 0;
        return *this;
    }
    constexpr ~sequence() { delete[] items_; }

    constexpr int size() const { return size_; }
    constexpr bool empty() const { return size_ == 0; }
    constexpr void clear() { size_ = 0; }
    constexpr void pop() { --size_; }
    constexpr void shorten(int size) { size_ = size; }
    constexpr void push(Item item) {
        if (size_ == capacity_) grow(size_ + 1);
        items_[size_++] = std::move(item);
    }
    /// Makes it longer (never shorter) by copies of item.
    constexpr void fill_up(int size, Item const& item) {
        if (size > capacity_) grow(size);
        while (size_ < size) items_[size_++] = item;
    }
    constexpr Item& operator[](int i) { return items_[i]; }
    constexpr Item const& operator[](int i) const { return items_[i]; }
    constexpr Item& last() { return items_[size_ - 1]; }
    constexpr Item const& last() const { return items_[size_ - 1]; }
    constexpr Item* begin() { return items_; }
    constexpr Item* end() { return items_ + size_; }
    constexpr Item const* begin() const { return items_; }
    constexpr Item const* end() const { return items_ + size_; }

private:
    Item* items_;
    int size_ = 0;
    int capacity_;

    constexpr void grow(int least) {
        int const doubled = capacity_ < 8 ? 16 : 2 * capacity_;
        capacity_ = doubled < least ? least : doubled;
        Item* const larger = new Item[static_cast<unsigned>(capacity_)]{};
        for (int i = 0; i < size_; ++i) larger[i] = std::move(items_[i]);
        delete[] items_;
        items_ = larger;
    }
};

}  // namespace tapeless::detail
